import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';

export interface WorkingProps {
  readonly text: string;
  /** 0..1, or null when it is not known how far it is. */
  readonly share: number | null;
  /** Left out where it cannot be stopped. */
  onCancel?(): void;
}

/** Something that takes a while, how far it is, and the way to stop it. */
export function Working({ text, share, onCancel }: WorkingProps) {
  return (
    <div class="working">
      <p role="status">{text}</p>
      <progress
        class="working__bar"
        aria-label={text}
        max={1}
        {...(share !== null && { value: share })}
      />
      {onCancel && <Button onClick={onCancel}>{i18n.t('files.cancel')}</Button>}
    </div>
  );
}
