import { i18n } from '#i18n';
import { countsOf } from '@/components/hooks/countsOf';
import { lostText } from '@/components/hooks/lostText';
import { saveFile } from '@/components/hooks/saveFile';
import { uiLocale } from '@/components/hooks/uiLocale';
import { useLive } from '@/components/hooks/useLive';
import { useSetting } from '@/components/hooks/useSetting';
import { Button } from '@/components/ui/Button';
import { readSettings } from '@/utils/settings/backedUp';
import { lastBackup } from '@/utils/settings/lastBackup';
import type { FilesStore } from '../filesStore';
import { useWork } from '../useWork';
import { Working } from '../Working';
import { BackupSchedule } from './BackupSchedule';
import { backupName } from './backupName';

export interface BackupTabProps extends FilesStore {
  /** Goes to where a backup is opened. */
  onRestore(): void;
}

/** The whole library as one file: made now, made by itself, and put back. */
export function BackupTab({ db, worker, acts, onRestore }: BackupTabProps) {
  const [last, setLast] = useSetting(lastBackup);
  const { working, run } = useWork(acts);
  const isEmpty = useLive(async () => (await db.articles.count()) === 0, [db]);
  const lost = isEmpty.status === 'ready' && isEmpty.value ? lostText(last) : null;

  const make = () =>
    run(async (tell, signal) => {
      const settings = await readSettings();
      const { file, summary, highlights } = await worker.run('backup', { settings }, tell, signal);
      const { createdAt, counts } = summary;
      const name = backupName(createdAt);
      saveFile(file, name);
      setLast({ at: createdAt, name, articles: counts.articles, highlights });
      acts.say(i18n.t('files.backupMade', countsOf(counts.articles, highlights)));
    });

  if (working)
    return (
      <Working
        text={i18n.t('files.makingBackup')}
        share={working.share}
        onCancel={working.cancel}
      />
    );
  return (
    <>
      <p class="files__lead">{i18n.t('files.backupLead')}</p>
      {lost && (
        <p class="files__failure" role="alert">
          {lost}
        </p>
      )}
      <div class="files__actions">
        <Button variant={lost ? 'plain' : 'primary'} onClick={make}>
          {i18n.t('files.makeBackup')}
        </Button>
        <Button variant={lost ? 'primary' : 'plain'} onClick={onRestore}>
          {i18n.t('files.restore')}
        </Button>
      </div>
      <p class="files__hint">
        {last
          ? i18n.t('files.lastBackup', [new Date(last.at).toLocaleString(uiLocale()), last.name])
          : i18n.t('files.noBackup')}
      </p>
      <BackupSchedule acts={acts} />
    </>
  );
}
