import { i18n } from '#i18n';
import type { Colour } from '@/utils/model/colour';
import type { ShownMark } from '@/utils/page/PageUi';
import { ChangedText } from './ChangedText';
import { CrossIcon } from './CrossIcon';
import { Fields } from './Fields';
import { Panel } from './Panel';
import { Undoable } from './Undoable';
import { useMarkActs } from './useMarkActs';
import { useSaving } from './useSaving';

/** A mark's note beside it: to read, to change, to copy, to delete. */
export function Bubble(props: { shown: ShownMark; onClose: () => void }) {
  const { shown, onClose } = props;
  const { mark, actions } = shown;
  const saving = useSaving(mark, actions.annotate);
  const { state, said, copy, accept, remove } = useMarkActs(actions, saving);
  const close = async () => {
    if (state.status === 'deleted' || (await saving.flush())) onClose();
  };

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
          <Head quote={mark.quote} colour={saving.value.colour} onClose={close} />
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

interface HeadProps {
  readonly quote: string;
  readonly colour: Colour;
  onClose(): void;
}

function Head({ quote, colour, onClose }: HeadProps) {
  return (
    <header class="page-head">
      <blockquote class={`page-quote page-quote--${colour}`}>{quote}</blockquote>
      <button
        type="button"
        class="page-close"
        aria-label={i18n.t('page.close')}
        title={i18n.t('page.close')}
        onClick={onClose}
      >
        <CrossIcon />
      </button>
    </header>
  );
}
