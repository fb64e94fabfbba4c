import { i18n } from '#i18n';
import { useSetting } from '@/components/hooks/useSetting';
import { Switch } from '@/components/ui/Switch';
import { keepPrivate } from '@/utils/settings/keepPrivate';
import { selectionToolbar } from '@/utils/settings/selectionToolbar';
import type { Tell } from './notice';
import { Section } from './Section';

/** What happens on web pages. */
export function OnPages({ tell }: { tell: Tell }) {
  const fail = () => tell({ text: i18n.t('options.notKept') });
  const [toolbar, setToolbar] = useSetting(selectionToolbar, fail);
  const [isKept, setKept] = useSetting(keepPrivate, fail);
  return (
    <Section title={i18n.t('options.onPages')}>
      <Switch
        label={i18n.t('options.toolbar')}
        why={i18n.t('options.toolbarWhy')}
        checked={toolbar}
        onChange={setToolbar}
      />
      <Switch
        label={i18n.t('options.keepPrivate')}
        why={i18n.t('options.keepPrivateWhy')}
        checked={isKept}
        onChange={setKept}
      />
    </Section>
  );
}
