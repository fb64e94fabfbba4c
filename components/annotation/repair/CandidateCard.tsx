import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { WordDiff } from '@/components/ui/WordDiff';
import type { Passage } from '@/utils/model/page';
import { wordDiff } from '@/utils/text/wordDiff';

export interface CandidateCardProps {
  readonly title: string;
  /** What was marked. */
  readonly quote: string;
  readonly passage: Passage;
  readonly isMain: boolean;
  onUse(): void;
}

/** What was marked and what stands in one place now, side by side, with the words that differ. */
export function CandidateCard({ title, quote, passage, isMain, onUse }: CandidateCardProps) {
  const changes = wordDiff(quote, passage.quote);
  return (
    <li class="repair__candidate">
      <h4 class="repair__title">{title}</h4>
      <div class="repair__sides">
        <figure class="repair__side">
          <figcaption>{i18n.t('repair.marked')}</figcaption>
          <blockquote dir="auto">
            <WordDiff changes={changes} side="before" />
          </blockquote>
        </figure>
        <figure class="repair__side">
          <figcaption>{i18n.t('repair.now')}</figcaption>
          <blockquote dir="auto">
            <WordDiff changes={changes} side="after" />
          </blockquote>
        </figure>
      </div>
      <Button variant={isMain ? 'primary' : 'plain'} onClick={onUse}>
        {i18n.t('repair.use')}
      </Button>
    </li>
  );
}
