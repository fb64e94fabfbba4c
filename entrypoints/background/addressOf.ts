import type { Sender } from '@/utils/messaging/serve';
import { isSameOrigin } from './isSameOrigin';

/**
 * Where a script's page stands now. Both browsers keep `sender.url` as it was when the script was put in, even when
 * an app has changed its address since without a load; the tab's is current, and believed of the same origin. Frames
 * were asked (`withAddress`).
 */
export function addressOf({ url = '', tab, frameId }: Sender): string {
  const isSame = frameId === 0 && tab?.url && isSameOrigin(tab.url, url);
  return isSame ? (tab.url ?? url) : url;
}
