import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { FilesApp } from '@/components/files/FilesApp';
import { followTheme } from '@/components/hooks/followTheme';
import { rememberDisk } from '@/utils/library/written';
import { library } from '@/utils/messaging/panelClient';
import { diskFailed } from '@/utils/settings/diskFailed';
import { openDatabase } from '@/utils/storage/openDatabase';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('files.title');
followTheme(document);
const app = document.getElementById('app');
const db = openDatabase();
// What its worker writes may be cut off while the background sleeps.
rememberDisk(db, diskFailed);
if (app) render(<FilesApp db={db} library={library} />, app);
