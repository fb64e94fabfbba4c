import { Bookmark, BookmarkCheck } from 'lucide';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import { uiLocale } from '@/components/hooks/uiLocale';
import type { Acts } from '@/components/hooks/useActs';
import { Button } from '@/components/ui/Button';
import { Facts } from '@/components/ui/Facts';
import { Icon } from '@/components/ui/Icon';
import type { Extraction, PageMetadata } from '@/utils/model/page';
import type { Article } from '@/utils/model/records';
import { languageName } from '@/utils/text/languageName';
import { ArticleTags } from './ArticleTags';

export interface PageHeadProps {
  readonly store: Store;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly metadata: PageMetadata;
  readonly content: Extraction['content'];
  readonly host: string;
  /** Null while the page is not saved. */
  readonly article: Article | null;
  readonly acts: Acts;
  readonly knownTags: readonly string[];
  readonly canSave: boolean;
  /** Saving is the one thing to do here: nothing is selected. */
  readonly isMain: boolean;
  onSave(): void;
}

/** What the page is, and whether it is saved. */
export function PageHead(props: PageHeadProps) {
  const { metadata, content, article, heading } = props;
  const title = article?.title || metadata.title || props.host;
  return (
    <header class="popup-head">
      <h1
        ref={heading}
        class="popup-head__title"
        lang={metadata.language ?? undefined}
        dir="auto"
        title={title}
        tabIndex={-1}
      >
        {title}
      </h1>
      <Facts>
        {factsOf(props).map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </Facts>
      {content.status === 'unreadable' && (
        <p class="popup-head__said">{i18n.t(`popup.${content.reason}`)}</p>
      )}
      <SavedState {...props} />
    </header>
  );
}

/** Whether it is saved, and what can be done then: the focus stays here as the one takes the other's place. */
function SavedState({ article, ...props }: PageHeadProps) {
  const state = useRef<HTMLDivElement>(null);
  // Read while the old buttons still stand: once they are gone the browser has forgotten where the focus was.
  const hadFocus = state.current?.contains(document.activeElement) ?? false;
  const isSaved = article !== null;
  useLayoutEffect(() => {
    if (hadFocus && !state.current?.contains(document.activeElement))
      state.current?.querySelector('button')?.focus();
  }, [isSaved]);
  return (
    <div ref={state} class="popup-head__state">
      {article ? (
        <>
          <p class="popup-head__saved">
            <Icon icon={BookmarkCheck} size={16} />
            {i18n.t('popup.isSaved')}
          </p>
          <ArticleTags
            key={article.id}
            store={props.store}
            article={article}
            acts={props.acts}
            knownTags={props.knownTags}
          />
        </>
      ) : (
        <Button
          variant={props.isMain ? 'primary' : 'plain'}
          icon={Bookmark}
          disabled={!props.canSave}
          onClick={props.onSave}
        >
          {i18n.t('popup.save')}
        </Button>
      )}
    </div>
  );
}

function factsOf({ metadata, content, host }: PageHeadProps): string[] {
  const { byline, site, language, minutes } = metadata;
  const facts = [
    byline,
    site || host,
    content.status === 'readable' && i18n.t('popup.minutes', minutes),
    language && languageName(language, uiLocale()),
  ];
  return [...new Set(facts.filter((fact) => !!fact))] as string[];
}
