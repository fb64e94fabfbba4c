import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { colourName } from '@/components/annotation/colourName';
import { saveFile } from '@/components/hooks/saveFile';
import { useLive } from '@/components/hooks/useLive';
import { useSetting } from '@/components/hooks/useSetting';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { digestKinds } from '@/utils/export/digest';
import { fileName } from '@/utils/export/fileName';
import { ownTemplates } from '@/utils/export/template/ownTemplates';
import { profiles } from '@/utils/export/template/profiles';
import { colours } from '@/utils/model/colour';
import { colourMeanings } from '@/utils/settings/colourMeanings';
import { templates } from '@/utils/settings/templates';
import { smartLists } from '@/utils/storage/queries/smartLists';
import { tagCounts } from '@/utils/storage/queries/tagCounts';
import { articlesIn, askedFor, listScope, type Scope, scopes } from './exportScope';
import { failureText } from './failureText';
import type { Exported, Writing } from './fileJobs';
import type { FilesStore } from './filesStore';
import { formatIds } from './formatIds';
import { obsidianAddress } from './obsidianAddress';
import { Select } from './Select';
import { TeamDigest } from './TeamDigest';
import { Working } from './Working';

interface Busy {
  readonly cancelling: AbortController;
  readonly share: number | null;
}

/** Files out: which articles, in which form, to where. */
export function ExportTab({ db, worker, acts }: FilesStore) {
  const selected = useMemo(() => askedFor(location.search), []);
  const [scope, setScope] = useState<Scope>({
    kind: selected.length > 0 ? 'selected' : 'all',
    tag: '',
    query: '',
  });
  const [how, setHow] = useState('format:markdown');
  const [stored] = useSetting(templates);
  const [meanings] = useSetting(colourMeanings);
  const [busy, setBusy] = useState<Busy | null>(null);
  const tags = useLive(() => tagCounts(db), [db]);
  const lists = useLive(() => smartLists(db), [db]);
  const count = useLive(() => db.articles.filter((one) => one.deletedAt === null).count(), [db]);
  const own = ownTemplates(stored);

  async function run(use: (made: Exported) => Promise<string> | string) {
    const cancelling = new AbortController();
    const tell = (share: number | null) => setBusy({ cancelling, share });
    tell(null);
    try {
      const articles = await articlesIn(db, scope, selected);
      const made = await worker.run(
        'export',
        {
          articles,
          writing: writingOf(how, own),
          options: { colourMeanings: meanings, exportedAt: Date.now() },
          name: `Kantlijn ${today()}`,
        },
        tell,
        cancelling.signal,
      );
      acts.say(made.articles === 0 ? i18n.t('files.nothingToExport') : await use(made));
    } catch (error) {
      if (!cancelling.signal.aborted) acts.say(failureText(error));
    }
    setBusy(null);
  }

  const download = () =>
    run(({ file, name, articles, highlights }) => {
      saveFile(file, name);
      return i18n.t('files.exported', [articles, highlights]);
    });
  const copy = () =>
    run(async ({ text, articles, highlights }) => {
      if (text === null) return i18n.t('files.onlyOneCopied');
      await navigator.clipboard.writeText(text);
      return i18n.t('files.copied', [articles, highlights]);
    });
  const obsidian = () =>
    run(async ({ text, name }) => {
      if (text === null) return i18n.t('files.onlyOneObsidian');
      const address = obsidianAddress(name, text);
      // Too long for an address: Obsidian then takes the text from the clipboard.
      if (address.clipboard) await navigator.clipboard.writeText(text);
      window.open(address.href, '_self');
      return i18n.t(address.clipboard ? 'files.obsidianClipboard' : 'files.obsidianOpened');
    });

  if (count.status === 'ready' && count.value === 0)
    return (
      <>
        <EmptyState title={i18n.t('files.emptyTitle')}>{i18n.t('files.emptyText')}</EmptyState>
        <TeamDigest worker={worker} acts={acts} />
      </>
    );
  if (busy)
    return (
      <Working
        text={i18n.t('files.exporting')}
        share={busy.share}
        onCancel={() => busy.cancelling.abort()}
      />
    );
  return (
    <>
      <form class="files__form" onSubmit={(event) => event.preventDefault()}>
        <Select
          label={i18n.t('files.what')}
          value={scope.kind}
          options={scopes
            .filter((kind) => kind !== 'selected' || selected.length > 0)
            .map((kind) => ({ value: kind, label: i18n.t(`files.scope.${kind}`) }))}
          groups={[
            {
              label: i18n.t('files.savedSearches'),
              options: (lists.status === 'ready' ? lists.value : []).map(({ id, name }) => ({
                value: listScope(id),
                label: name,
              })),
            },
          ]}
          onChange={(kind) => setScope({ ...scope, kind: kind as Scope['kind'] })}
        />
        {scope.kind === 'tag' && (
          <Select
            label={i18n.t('files.tag')}
            value={scope.tag}
            options={[
              { value: '', label: i18n.t('files.chooseTag') },
              ...(tags.status === 'ready' ? tags.value : []).map(({ tag, count: times }) => ({
                value: tag,
                label: `${tag} (${times})`,
              })),
            ]}
            onChange={(tag) => setScope({ ...scope, tag })}
          />
        )}
        {scope.kind === 'search' && (
          <label class="field">
            <span>{i18n.t('files.query')}</span>
            <input
              type="search"
              value={scope.query}
              onInput={(event) => setScope({ ...scope, query: event.currentTarget.value })}
            />
          </label>
        )}
        <Select
          label={i18n.t('files.how')}
          value={how}
          groups={[
            {
              label: i18n.t('files.formats'),
              options: formatIds.map((id) => ({
                value: `format:${id}`,
                label: i18n.t(`files.format.${id}`),
              })),
            },
            {
              label: i18n.t('files.digests'),
              options: digestKinds.map((by) => ({
                value: `digest:${by}`,
                label: i18n.t(`files.digest.${by}`),
              })),
            },
            {
              label: i18n.t('files.templateGroup'),
              options: [
                ...Object.entries(profiles).map(([id, { name }]) => ({
                  value: `profile:${id}`,
                  label: name,
                })),
                ...own.map(({ name }) => ({ value: `own:${name}`, label: name })),
              ],
            },
          ]}
          onChange={setHow}
        />
        <div class="files__actions">
          <Button variant="primary" onClick={download}>
            {i18n.t('files.download')}
          </Button>
          <Button onClick={copy}>{i18n.t('files.copy')}</Button>
          <Button onClick={obsidian}>{i18n.t('files.obsidian')}</Button>
        </div>
        <p class="files__hint">{i18n.t('files.exportHint')}</p>
      </form>
      <TeamDigest worker={worker} acts={acts} />
    </>
  );
}

function writingOf(how: string, own: ReturnType<typeof ownTemplates>): Writing {
  const [kind, id = ''] = [how.slice(0, how.indexOf(':')), how.slice(how.indexOf(':') + 1)];
  if (kind === 'profile')
    return { kind: 'template', template: profiles[id as keyof typeof profiles] };
  const template = kind === 'own' && own.find(({ name }) => name === id);
  if (template) return { kind: 'template', template };
  if (kind === 'digest')
    return {
      kind: 'digest',
      by: digestKinds.find((one) => one === id) ?? 'article',
      words: {
        title: i18n.t('files.digestTitle'),
        untagged: i18n.t('files.untagged'),
        colours: Object.fromEntries(colours.map((colour) => [colour, colourName(colour)])) as never,
      },
    };
  return { kind: 'format', id };
}

/** The day as files are named by it, in the calendar of the person. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return fileName(parts.map((part) => String(part).padStart(2, '0')).join('-'), '', new Set());
}
