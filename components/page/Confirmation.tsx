import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Failure, type FailureCode } from '@/utils/model/failure';
import type { ShownMark } from '@/utils/page/PageUi';
import { Fields } from './Fields';
import { noticeText } from './noticeText';
import { Panel } from './Panel';
import { useSaving } from './useSaving';

/** How long it stays when nobody touches it, in milliseconds. */
const STAY = 8_000;

/** Says that a passage was highlighted, and takes what can be said about it. Goes by itself unless touched. */
export function Confirmation(props: { shown: ShownMark; onClose: () => void }) {
  const { shown, onClose } = props;
  const [isTouched, setTouched] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const saving = useSaving(shown.mark, shown.actions.annotate);
  const touch = useCallback(() => setTouched(true), []);

  useEffect(() => {
    if (isTouched) return;
    const timer = setTimeout(onClose, STAY);
    return () => clearTimeout(timer);
  }, [isTouched, onClose]);

  const done = async () => {
    if (await saving.flush()) onClose();
  };
  const undo = async () => {
    await saving.flush();
    try {
      await shown.actions.takeBack();
      onClose();
    } catch (error) {
      setFailure(error instanceof Failure ? error.code : 'unexpected');
    }
  };

  return (
    <Panel
      name={i18n.t('page.highlighted')}
      where={shown.where}
      takesFocus
      onTouch={touch}
      onEscape={done}
    >
      <h2 class="page-title">{i18n.t('page.highlighted')}</h2>
      <Fields saving={saving} />
      {failure && <p class="page-failure">{noticeText(failure)}</p>}
      <div class="page-foot">
        <button type="button" class="page-button" onClick={undo}>
          {i18n.t('page.undo')}
        </button>
        <button type="button" class="page-button page-button--main" onClick={done}>
          {i18n.t('page.done')}
        </button>
      </div>
    </Panel>
  );
}
