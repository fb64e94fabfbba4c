import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/useLive';
import { useSetting } from '@/components/hooks/useSetting';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { ownTemplates } from '@/utils/export/template/ownTemplates';
import { templates } from '@/utils/settings/templates';
import type { FilesStore } from '../filesStore';
import { Working } from '../Working';
import { askedFor, type Scope } from './exportScope';
import { FormatChoice } from './FormatChoice';
import { ScopeChoice } from './ScopeChoice';
import { TeamDigest } from './TeamDigest';
import { useExport } from './useExport';
import { writingOf } from './writingOf';

/** Files out: which articles, in which form, to where. */
export function ExportTab(store: FilesStore) {
  const { db, worker, acts } = store;
  const selected = useMemo(() => askedFor(location.search), []);
  const [scope, setScope] = useState<Scope>({
    kind: selected.length > 0 ? 'selected' : 'all',
    tag: '',
    query: '',
  });
  const [how, setHow] = useState('format:markdown');
  const [stored] = useSetting(templates);
  const own = ownTemplates(stored);
  const count = useLive(() => db.articles.filter((one) => one.deletedAt === null).count(), [db]);
  const out = useExport(store, { scope, selected, writing: writingOf(how, own) });

  if (count.status === 'ready' && count.value === 0)
    return (
      <>
        <EmptyState title={i18n.t('files.emptyTitle')}>{i18n.t('files.emptyText')}</EmptyState>
        <TeamDigest worker={worker} acts={acts} />
      </>
    );
  if (out.working)
    return (
      <Working
        text={i18n.t('files.exporting')}
        share={out.working.share}
        onCancel={out.working.cancel}
      />
    );
  return (
    <>
      <form class="files__form" onSubmit={(event) => event.preventDefault()}>
        <ScopeChoice db={db} scope={scope} hasSelected={selected.length > 0} onScope={setScope} />
        <FormatChoice how={how} own={own} onChoose={setHow} />
        <div class="files__actions">
          <Button variant="primary" onClick={out.download}>
            {i18n.t('files.download')}
          </Button>
          <Button onClick={out.copy}>{i18n.t('files.copy')}</Button>
          <Button onClick={out.openInObsidian}>{i18n.t('files.obsidian')}</Button>
        </div>
        <p class="files__hint">{i18n.t('files.exportHint')}</p>
      </form>
      <TeamDigest worker={worker} acts={acts} />
    </>
  );
}
