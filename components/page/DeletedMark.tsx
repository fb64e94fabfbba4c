import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Failure } from '@/utils/model/failure';
import { noticeText } from './noticeText';

/** How long a deletion can be taken back here; in the reading list it can be longer. In milliseconds. */
const STAY = 10_000;

/** Where a mark's note was: says that it is gone, and takes that back. */
export function DeletedMark(props: {
  undo: () => Promise<void>;
  onUndone: () => void;
  onClose: () => void;
}) {
  const { undo, onUndone, onClose } = props;
  const [said, setSaid] = useState(() => i18n.t('page.deleted'));
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; the focus must not be.
    button.current?.focus({ preventScroll: true });
    const timer = setTimeout(onClose, STAY);
    return () => clearTimeout(timer);
  }, [onClose]);
  const takeBack = async () => {
    try {
      await undo();
      onUndone();
    } catch (error) {
      setSaid(noticeText(error instanceof Failure ? error.code : 'unexpected'));
    }
  };
  return (
    <div class="page-deleted">
      <p role="status">{said}</p>
      <button ref={button} type="button" class="page-button" onClick={takeBack}>
        {i18n.t('page.undo')}
      </button>
    </div>
  );
}
