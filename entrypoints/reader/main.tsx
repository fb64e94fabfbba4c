import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { ReaderApp } from '@/components/reader/ReaderApp';
import { parseReaderAddress } from '@/components/reader/readerAddress';
import { library } from '@/utils/messaging/panelClient';
import { openDatabase } from '@/utils/storage/openDatabase';
import { articleStage } from './articleStage';

document.documentElement.lang = browser.i18n.getUILanguage();
const app = document.getElementById('app');
if (app) {
  const address = parseReaderAddress(location.search);
  const stage = articleStage(document);
  render(<ReaderApp db={openDatabase()} library={library} stage={stage} address={address} />, app);
}
