import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ActNotice } from '@/components/annotation/ActNotice';
import type { Store } from '@/components/hooks/store';
import { useActs } from '@/components/hooks/useActs';
import type { Receipt } from '@/utils/messaging/protocol';
import { BackupTab } from './backup/BackupTab';
import { ExportTab } from './export/ExportTab';
import { FileWorker } from './FileWorker';
import type { FilesStore } from './filesStore';
import { FolderTab } from './folder/FolderTab';
import { useFolder } from './folder/useFolder';
import { ImportTab } from './import/ImportTab';
import { Tabs } from './Tabs';
import { TemplatesTab } from './templates/TemplatesTab';
import './FilesApp.css';

const tabs = ['export', 'folder', 'import', 'templates', 'backup'] as const;
type TabId = (typeof tabs)[number];

/** Everything that goes out of the library or comes in as a file. */
export function FilesApp({ db, library }: Store) {
  const [tab, choose] = useTab();
  const worker = useMemo(() => new FileWorker(), []);
  const takeBack = useMemo(() => (receipt: Receipt) => library.undo(receipt), [library]);
  const acts = useActs(takeBack);
  const store: FilesStore = { db, library, worker, acts };
  const folder = useFolder(store);
  return (
    <main class="files">
      <h1 class="files__title">{i18n.t('files.title')}</h1>
      <Tabs
        label={i18n.t('files.title')}
        tabs={tabs.map((id) => ({ id, label: i18n.t(`files.tab.${id}`) }))}
        current={tab}
        onChoose={choose}
      >
        {tab === 'export' && <ExportTab {...store} />}
        {tab === 'folder' && <FolderTab model={folder} />}
        {tab === 'import' && <ImportTab {...store} />}
        {tab === 'templates' && <TemplatesTab {...store} />}
        {tab === 'backup' && <BackupTab {...store} onRestore={() => choose('import')} />}
      </Tabs>
      <ActNotice notice={acts.notice} undo={acts.undo} dismiss={acts.dismiss} />
    </main>
  );
}

/** The tab that the address names after its `#`. */
function useTab(): [TabId, (tab: TabId) => void] {
  const [tab, setTab] = useState(tabInAddress);
  useEffect(() => {
    const follow = () => setTab(tabInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    tab,
    (next) => {
      history.replaceState(null, '', `#${next}`);
      setTab(next);
    },
  ];
}

function tabInAddress(): TabId {
  return tabs.find((id) => location.hash === `#${id}`) ?? 'export';
}
