import { i18n } from '#i18n';
import type { Colour } from '@/utils/model/colour';

/** The name of a pen, in the reader's language, as a heading word. */
export function colourName(colour: Colour): string {
  return i18n.t(`annotation.${colour}`);
}
