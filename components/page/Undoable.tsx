import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Failure } from '@/utils/model/failure';
import { noticeText } from './noticeText';

/** How long an act can be taken back here; in the reading list it can be longer. In milliseconds. */
const STAY = 10_000;

/** Says what was done to a mark, and takes that back. Where `onClose` is given, it is called after a while. */
export function Undoable(props: {
  said: string;
  undo: () => Promise<void>;
  onUndone: () => void;
  onClose?: () => void;
}) {
  const { undo, onUndone, onClose } = props;
  const [said, setSaid] = useState(props.said);
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; the focus must not be.
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (!onClose) return;
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
