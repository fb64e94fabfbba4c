import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { followTheme } from '@/components/hooks/followTheme';
import { LibraryApp } from '@/components/library/LibraryApp';
import { holdPictures } from '@/utils/browser/holdPictures';
import { library } from '@/utils/messaging/panelClient';
import { listPictures } from '@/utils/settings/listPictures';
import { openDatabase } from '@/utils/storage/openDatabase';
import { firstScreen } from '@/utils/storage/queries/firstScreen';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('library.title');
followTheme(document);
const db = openDatabase();
// Before the wait for a setting: the rows are what takes longest.
const firstRows = firstScreen(db);
// Whoever shows them takes care of a failure.
firstRows.catch(() => {});
void start(document.getElementById('app'));

async function start(app: HTMLElement | null): Promise<void> {
  const hasPictures = await listPictures.getValue().catch(() => false);
  if (!hasPictures) holdPictures(document);
  // The policy holds as long as the page: another wish needs the page anew.
  listPictures.watch(() => location.reload());
  if (!app) return;
  render(
    <LibraryApp db={db} library={library} hasPictures={hasPictures} firstRows={firstRows} />,
    app,
  );
}
