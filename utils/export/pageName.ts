import { oneLine } from '../text/plainText';

/**
 * A name for the inside of `[[…]]`: without what ends or parts a link there, what no file name may hold, and what
 * would be markup to a reader that does not know such links.
 */
export function pageName(name: string): string {
  return oneLine(oneLine(name).replace(/[[\]|#^\\<>*"?`$~%=]/g, ''));
}
