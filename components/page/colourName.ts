import { i18n } from '#i18n';
import type { Colour } from '@/utils/model/colour';

/** A pen's name as a control bears it. */
export function colourName(colour: Colour): string {
  return {
    yellow: i18n.t('page.yellow'),
    green: i18n.t('page.green'),
    blue: i18n.t('page.blue'),
    pink: i18n.t('page.pink'),
    purple: i18n.t('page.purple'),
  }[colour];
}
