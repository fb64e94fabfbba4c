import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { FilesApp } from '@/components/files/FilesApp';
import { followTheme } from '@/components/hooks/followTheme';
import { library } from '@/utils/messaging/panelClient';
import { openDatabase } from '@/utils/storage/openDatabase';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('files.title');
followTheme(document);
const app = document.getElementById('app');
if (app) render(<FilesApp db={openDatabase()} library={library} />, app);
