import { ArrowLeft } from 'lucide';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import { uiLocale } from '@/components/hooks/uiLocale';
import type { Acts } from '@/components/hooks/useActs';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import { type FindFocus, useRowFocus } from '@/components/hooks/useRowFocus';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { Colour } from '@/utils/model/colour';
import { tagKey } from '@/utils/model/tag';
import { queryArticles } from '@/utils/storage/queries/queryArticles';
import { tagColours } from '@/utils/storage/queries/tagColours';
import { EditTagDialog } from './EditTagDialog';
import { MergeTagsDialog } from './MergeTagsDialog';
import { TagRow } from './TagRow';
import { type TagNode, tagTree } from './tagTree';
import { useTagActs } from './useTagActs';
import './TagsPage.css';

export interface TagsPageProps {
  readonly db: Store['db'];
  readonly library: PanelToBackground;
  readonly acts: Acts;
  onBack(): void;
  /** Shows the articles of a tag. */
  onShow(tag: string): void;
}

/** To make one of the ticked tags, or to change one tag; null when none is open. */
type OpenDialog = 'merge' | TagNode | null;

/** Tags as the filter of the list counts them: an article counts for the tags above its own, too. */
async function readTags(db: Store['db']) {
  const tags = (await queryArticles(db))
    .facets()
    .tags.map(({ value, count }) => ({ tag: value, count }));
  return { tags, pens: await tagColours(db) };
}

const findTag: FindFocus<string> = (list, tag) =>
  list.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"] .tag-row__name`);

/** Every tag of the library with how often it is used, to rename, nest, colour, merge and delete. */
export function TagsPage(props: TagsPageProps) {
  const { db, onBack, onShow } = props;
  const live = useLive(() => readTags(db), [db]);
  const read = useHeld(live.status === 'ready' ? live.value : undefined);
  const nodes = useMemo(() => tagTree(read?.tags ?? [], uiLocale()), [read]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const acts = useTagActs(props);
  const rows = useRowFocus(
    nodes.map(({ tag }) => tag),
    findTag,
    onBack,
  );
  const chosen = nodes.map(({ tag }) => tag).filter((tag) => ticked.has(tag));
  const penOf = (tag: string) => read?.pens.get(tagKey(tag)) ?? null;
  const tick = (tag: string) => setTicked(new Set(toggled(ticked, tag)));
  return (
    <section class="tags-page" aria-label={i18n.t('library.tags')}>
      <TagsHead onBack={onBack} />
      {read && nodes.length === 0 && (
        <EmptyState title={i18n.t('library.noTags')}>{i18n.t('library.noTagsText')}</EmptyState>
      )}
      {chosen.length > 1 && (
        <Button onClick={() => setDialog('merge')}>
          {i18n.t('library.mergeTags', chosen.length)}
        </Button>
      )}
      <ul
        ref={(element) => {
          rows.list.current = element;
        }}
        class="tags-page__list"
        aria-label={i18n.t('library.tags')}
      >
        {nodes.map((node) => (
          <TagRow
            key={tagKey(node.tag)}
            node={node}
            colour={penOf(node.tag)}
            ticked={ticked.has(node.tag)}
            onFocus={() => rows.noteFocus(node.tag)}
            onTick={() => tick(node.tag)}
            onShow={() => onShow(node.tag)}
            onEdit={() => setDialog(node)}
            onDelete={() => acts.remove(node.tag)}
          />
        ))}
      </ul>
      <TagDialog
        dialog={dialog}
        chosen={chosen}
        tags={nodes.map(({ tag }) => tag)}
        penOf={penOf}
        onMerge={async (to) => {
          setDialog(null);
          if (await acts.merge(chosen, to)) setTicked(new Set());
        }}
        onChange={(tag, to, colour) => {
          setDialog(null);
          void acts.change(tag, to, colour);
        }}
        onClose={() => setDialog(null)}
      />
    </section>
  );
}

/** The way back, and what this page is. It takes the focus: what led here may be hidden now. */
function TagsHead({ onBack }: Pick<TagsPageProps, 'onBack'>) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <>
      <Button variant="quiet" icon={ArrowLeft} onClick={onBack}>
        {i18n.t('library.back')}
      </Button>
      <h2 ref={title} class="tags-page__title" tabIndex={-1}>
        {i18n.t('library.tags')}
      </h2>
      <p class="tags-page__hint">{i18n.t('library.tagsHint')}</p>
    </>
  );
}

interface TagDialogProps {
  readonly dialog: OpenDialog;
  readonly chosen: readonly string[];
  /** All of the library. */
  readonly tags: readonly string[];
  penOf(tag: string): Colour | null;
  onMerge(to: string): void;
  onChange(tag: string, to: string, colour: Colour | null): void;
  onClose(): void;
}

function TagDialog({ dialog, chosen, tags, penOf, onMerge, onChange, onClose }: TagDialogProps) {
  if (dialog === null) return null;
  if (dialog === 'merge')
    return <MergeTagsDialog tags={chosen} onMerge={onMerge} onClose={onClose} />;
  return (
    <EditTagDialog
      tag={dialog.tag}
      colour={penOf(dialog.tag)}
      others={tags}
      onSave={(to, colour) => onChange(dialog.tag, to, colour)}
      onClose={onClose}
    />
  );
}

function toggled(set: ReadonlySet<string>, tag: string): string[] {
  return set.has(tag) ? [...set].filter((other) => other !== tag) : [...set, tag];
}
