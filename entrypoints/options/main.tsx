import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { followTheme } from '@/components/hooks/followTheme';
import { OptionsApp } from '@/components/options/OptionsApp';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('options.windowTitle');
followTheme(document);
const app = document.getElementById('app');
if (app) render(<OptionsApp />, app);
