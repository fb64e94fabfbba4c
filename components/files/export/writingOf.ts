import { i18n } from '#i18n';
import { colourName } from '@/components/annotation/colourName';
import { digestKinds } from '@/utils/export/digest';
import { profiles } from '@/utils/export/template/profiles';
import type { Template } from '@/utils/export/template/Template';
import { colours } from '@/utils/model/colour';
import type { Writing } from '../fileJobs';

/** What is meant by a choice of `FormatChoice`: `format:`, `profile:`, `own:` or `digest:`, and an id or a name. */
export function writingOf(how: string, own: readonly Template[]): Writing {
  const [kind, id = ''] = [how.slice(0, how.indexOf(':')), how.slice(how.indexOf(':') + 1)];
  if (kind === 'profile')
    return { kind: 'template', template: profiles[id as keyof typeof profiles] };
  const template = kind === 'own' && own.find(({ name }) => name === id);
  if (template) return { kind: 'template', template };
  if (kind === 'digest')
    return {
      kind: 'digest',
      by: digestKinds.find((one) => one === id) ?? 'article',
      words: {
        title: i18n.t('files.digestTitle'),
        untagged: i18n.t('files.untagged'),
        colours: Object.fromEntries(colours.map((colour) => [colour, colourName(colour)])) as never,
      },
    };
  return { kind: 'format', id };
}
