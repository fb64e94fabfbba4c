import { browser } from 'wxt/browser';
import type { Sender } from '../../../utils/messaging/serve';

/** The sender of a message, as the browser tells it of our popup. */
export const ourPopup: Sender = {
  id: browser.runtime.id,
  url: `${browser.runtime.getURL('/' as never)}popup.html`,
};
