import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Failure, type FailureCode } from '@/utils/model/failure';
import type { ShownMark } from '@/utils/page/PageUi';
import { ChangedText } from './ChangedText';
import { CrossIcon } from './CrossIcon';
import { Fields } from './Fields';
import { noticeText } from './noticeText';
import { Panel } from './Panel';
import { Undoable } from './Undoable';
import { useSaving } from './useSaving';

type State =
  | { readonly status: 'open' }
  | { readonly status: 'accepted' | 'deleted'; readonly undo: () => Promise<void> };

/** A mark's note beside it: to read, to change, to copy, to delete. */
export function Bubble(props: { shown: ShownMark; onClose: () => void }) {
  const { shown, onClose } = props;
  const { mark, actions } = shown;
  const [state, setState] = useState<State>({ status: 'open' });
  const [said, say] = useState('');
  const saving = useSaving(mark, actions.annotate);

  const close = async () => {
    if (state.status === 'deleted' || (await saving.flush())) onClose();
  };
  /** What is being typed is saved before; what cannot be done is said. */
  const attempt = async (act: () => Promise<unknown>) => {
    say('');
    try {
      await saving.flush();
      await act();
    } catch (error) {
      const code: FailureCode = error instanceof Failure ? error.code : 'unexpected';
      say(noticeText(code));
    }
  };
  const copy = (format: 'text' | 'markdown') =>
    attempt(async () => {
      await actions.copy(format);
      say(i18n.t('page.copied'));
    });
  const accept = () =>
    attempt(async () => setState({ status: 'accepted', undo: await actions.acceptChange() }));
  const remove = () =>
    attempt(async () => setState({ status: 'deleted', undo: await actions.remove() }));

  return (
    <Panel name={i18n.t('page.highlight')} where={shown.where} takesFocus onEscape={close}>
      {state.status === 'deleted' ? (
        <Undoable
          said={i18n.t('page.deleted')}
          undo={state.undo}
          onUndone={onClose}
          onClose={onClose}
        />
      ) : (
        <>
          <header class="page-head">
            <blockquote class={`page-quote page-quote--${saving.value.colour}`}>
              {mark.quote}
            </blockquote>
            <button
              type="button"
              class="page-close"
              aria-label={i18n.t('page.close')}
              title={i18n.t('page.close')}
              onClick={close}
            >
              <CrossIcon />
            </button>
          </header>
          {shown.changedTo !== null && state.status === 'open' && (
            <ChangedText quote={mark.quote} now={shown.changedTo} onAccept={accept} />
          )}
          {state.status === 'accepted' && (
            <Undoable said={i18n.t('page.accepted')} undo={state.undo} onUndone={onClose} />
          )}
          <Fields saving={saving} />
          <div class="page-foot page-foot--acts">
            <button type="button" class="page-button" onClick={() => copy('text')}>
              {i18n.t('page.copy')}
            </button>
            <button type="button" class="page-button" onClick={() => copy('markdown')}>
              {i18n.t('page.copyMarkdown')}
            </button>
            <button type="button" class="page-button page-button--danger" onClick={remove}>
              {i18n.t('page.delete')}
            </button>
          </div>
          <p class="page-said" role="status">
            {said}
          </p>
        </>
      )}
    </Panel>
  );
}
