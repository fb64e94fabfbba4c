import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';

export default {
  name: '@apache-annotator/dom',
  describe: (range, root) => describeTextQuote(range, root),
  async anchor(selector, root) {
    for await (const range of createTextQuoteSelectorMatcher(selector)(root)) return range;
    return null;
  },
};
