import { i18n } from '#i18n';
import type { Acts } from '@/components/hooks/useActs';
import { useSetting } from '@/components/hooks/useSetting';
import { Switch } from '@/components/ui/Switch';
import { askForDownloads } from '@/utils/browser/downloadsAccess';
import { type BackupPlan, type BackupRhythm, backupPlan } from '@/utils/settings/backupPlan';
import { Select } from '../Select';

const rhythms = ['daily', 'weekly'] as const;
const kept = [3, 7, 30];

/** Backups that are made by themselves. The permission for the downloads folder is asked when they are switched on. */
export function BackupSchedule({ acts }: { readonly acts: Acts }) {
  const [plan, setPlan] = useSetting(backupPlan);
  const isOn = plan.rhythm !== 'never';
  const turn = (wanted: boolean) => {
    if (!wanted) {
      setPlan((kept) => ({ ...kept, rhythm: 'never' }));
      return;
    }
    // Asked in the click itself: a browser hears no request that comes later.
    askForDownloads().then(
      (granted) => {
        if (granted) setPlan(turnedOn);
        else acts.say(i18n.t('files.noDownloads'));
      },
      () => acts.say(i18n.t('files.noDownloads')),
    );
  };
  return (
    <section class="files__section" aria-labelledby="schedule">
      <h2 id="schedule" class="files__heading">
        {i18n.t('files.schedule')}
      </h2>
      <Switch
        label={i18n.t('files.scheduleOn')}
        why={i18n.t('files.scheduleWhy')}
        checked={isOn}
        onChange={turn}
      />
      {isOn && (
        <div class="files__row">
          <Select
            label={i18n.t('files.rhythm')}
            value={plan.rhythm}
            options={rhythms.map((rhythm) => ({
              value: rhythm,
              label: i18n.t(`files.rhythms.${rhythm}`),
            }))}
            onChange={(rhythm) => setPlan((kept) => ({ ...kept, rhythm: rhythm as BackupRhythm }))}
          />
          <Select
            label={i18n.t('files.keep')}
            value={String(plan.keep)}
            options={kept.map((count) => ({ value: String(count), label: String(count) }))}
            onChange={(count) => setPlan((kept) => ({ ...kept, keep: Number(count) }))}
          />
        </div>
      )}
    </section>
  );
}

/** A rhythm that was chosen already stays. */
function turnedOn(kept: BackupPlan): BackupPlan {
  return kept.rhythm === 'never' ? { ...kept, rhythm: 'daily' } : kept;
}
