import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { followTheme } from '@/components/hooks/followTheme';
import { PopupApp } from '@/components/popup/PopupApp';
import { library } from '@/utils/messaging/panelClient';
import { openDatabase } from '@/utils/storage/openDatabase';

document.documentElement.lang = browser.i18n.getUILanguage();
followTheme(document);
const app = document.getElementById('app');
if (app) render(<PopupApp db={openDatabase()} library={library} />, app);
