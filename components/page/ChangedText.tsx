import { i18n } from '#i18n';
import { WordDiff } from '@/components/ui/WordDiff';
import { wordDiff } from '@/utils/text/wordDiff';

/** What became of a passage since it was marked, and the way to take that for its text from now on. */
export function ChangedText(props: { quote: string; now: string; onAccept: () => void }) {
  return (
    <section class="page-changed" aria-label={i18n.t('page.changedSince')}>
      <h3 class="page-changed-title">{i18n.t('page.changedSince')}</h3>
      <p class="page-diff" dir="auto">
        <WordDiff changes={wordDiff(props.quote, props.now)} side="both" />
      </p>
      <button type="button" class="page-button" onClick={props.onAccept}>
        {i18n.t('page.acceptChange')}
      </button>
    </section>
  );
}
