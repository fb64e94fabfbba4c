import { colours } from '../../utils/model/colour';
import type { Random } from './Random';

/** What a person may say of a passage, by chance. */
export function annotationBy(random: Random, count: number) {
  const note = random.below(2) === 0 ? '' : `note ${count}.${random.below(1_000)}`;
  return { colour: random.pick(colours), tags: tagsBy(random), note };
}

/** Some of the tags that there are. */
export function tagsBy(random: Random): string[] {
  return ['one', 'two/deep', 'drie'].filter(() => random.below(2) === 0);
}
