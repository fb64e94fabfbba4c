import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { ReaderApp } from '@/components/reader/ReaderApp';
import { parseReaderAddress } from '@/components/reader/readerAddress';
import { holdPictures } from '@/utils/browser/holdPictures';
import { library } from '@/utils/messaging/panelClient';
import { loadPictures } from '@/utils/settings/loadPictures';
import { openDatabase } from '@/utils/storage/openDatabase';
import { articleStage } from './articleStage';

document.documentElement.lang = browser.i18n.getUILanguage();
void start(document.getElementById('app'));

async function start(app: HTMLElement | null): Promise<void> {
  const asked = parseReaderAddress(location.search);
  const isAlways = await loadPictures.getValue().catch(() => false);
  const address = { ...asked, images: isAlways ? 'load' : asked.images } as const;
  if (address.images === 'hold') holdPictures(document);
  if (!app) return;
  const stage = articleStage(document);
  render(<ReaderApp db={openDatabase()} library={library} stage={stage} address={address} />, app);
}
