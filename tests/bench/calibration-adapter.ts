import { features } from '../../utils/anchoring/confidence';
import { describe } from '../../utils/anchoring/describe';
import { queryOf } from '../../utils/anchoring/query';
import { Survey } from '../../utils/anchoring/survey';
import { TextIndex } from '../../utils/anchoring/TextIndex';
import type { Selector } from '../../utils/model/selectors';

interface Sample {
  readonly features: readonly number[];
  readonly range: Range;
}

/** The engine opened up: its first reading of each passage, whether it would take it or not. Null where there is none. */
export default {
  describe: (range: AbstractRange, root: Node): Selector[] => describe(range, root),
  async firstReadings(
    all: readonly (readonly Selector[])[],
    root: Node,
  ): Promise<(Sample | null)[]> {
    const index = TextIndex.of(root);
    const survey = new Survey(index, () => null);
    const queries = all.map((selectors) => queryOf(selectors));
    for (const query of queries) if (query) await survey.look(query);
    return queries.map((query) => {
      const [first] = query ? survey.weigh(query) : [];
      const place = first && index.place(first);
      if (!query || !first || first.settled || !place) return null;
      const { startContainer, startOffset, endContainer, endOffset } = place.range;
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return { features: features(first, query.to - query.from, first.agreement), range };
    });
  },
};
