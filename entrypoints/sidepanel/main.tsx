import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { followTheme } from '@/components/hooks/followTheme';
import { LibraryApp } from '@/components/library/LibraryApp';
import { library } from '@/utils/messaging/panelClient';
import { openDatabase } from '@/utils/storage/openDatabase';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('library.title');
followTheme(document);
const app = document.getElementById('app');
if (app) render(<LibraryApp db={openDatabase()} library={library} />, app);
