import { i18n } from '#i18n';
import { digestKinds } from '@/utils/export/digest';
import { profiles } from '@/utils/export/template/profiles';
import type { Template } from '@/utils/export/template/Template';
import { Select } from '../Select';
import { formatIds } from './formatIds';

export interface FormatChoiceProps {
  /** As `writingOf` reads it. */
  readonly how: string;
  /** Templates of the person's own. */
  readonly own: readonly Template[];
  onChoose(how: string): void;
}

/** In which form articles go out: a format, a digest, or by a template. */
export function FormatChoice({ how, own, onChoose }: FormatChoiceProps) {
  return (
    <Select
      label={i18n.t('files.how')}
      value={how}
      groups={[
        {
          label: i18n.t('files.formats'),
          options: formatIds.map((id) => ({
            value: `format:${id}`,
            label: i18n.t(`files.format.${id}`),
          })),
        },
        {
          label: i18n.t('files.digests'),
          options: digestKinds.map((by) => ({
            value: `digest:${by}`,
            label: i18n.t(`files.digest.${by}`),
          })),
        },
        {
          label: i18n.t('files.templateGroup'),
          options: [
            ...Object.entries(profiles).map(([id, { name }]) => ({
              value: `profile:${id}`,
              label: name,
            })),
            ...own.map(({ name }) => ({ value: `own:${name}`, label: name })),
          ],
        },
      ]}
      onChange={onChoose}
    />
  );
}
