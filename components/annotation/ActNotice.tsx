import { i18n } from '#i18n';
import type { Acts, Notice } from '@/components/hooks/useActs';
import { Snackbar } from '@/components/ui/Snackbar';

export interface ActNoticeProps extends Pick<Acts, 'undo' | 'dismiss'> {
  readonly notice: Notice | null;
}

/** Tells what was done last, and offers to take it back. Draw it all the time, like the `Snackbar`. */
export function ActNotice({ notice, undo, dismiss }: ActNoticeProps) {
  return (
    <Snackbar
      notice={notice}
      {...(notice?.undo && { action: { label: i18n.t('library.undo'), onAction: undo } })}
      closeLabel={i18n.t('library.close')}
      onClose={dismiss}
    />
  );
}
