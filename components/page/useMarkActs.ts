import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Failure, type FailureCode } from '@/utils/model/failure';
import type { ShownMark } from '@/utils/page/PageUi';
import { noticeText } from './noticeText';
import type { Saving } from './useSaving';

/** What was done to a mark last, with the way back. */
type State =
  | { readonly status: 'open' }
  | { readonly status: 'accepted' | 'deleted'; readonly undo: () => Promise<void> };

/** What can be done with a mark whose note is open; `said` is what came of it, to be shown. */
export function useMarkActs(actions: ShownMark['actions'], saving: Saving) {
  const [state, setState] = useState<State>({ status: 'open' });
  const [said, say] = useState('');

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
  return {
    state,
    said,
    copy: (format: 'text' | 'markdown') =>
      attempt(async () => {
        await actions.copy(format);
        say(i18n.t('page.copied'));
      }),
    accept: () =>
      attempt(async () => setState({ status: 'accepted', undo: await actions.acceptChange() })),
    remove: () =>
      attempt(async () => setState({ status: 'deleted', undo: await actions.remove() })),
  };
}
