// The plain look-up: what the quickest engine costs, and what it misses.
import { rangeAt, spanOf } from '../inPage/textOffsets.js';

export default {
  name: 'plain look-up',
  describe(range, root) {
    const [start, end] = spanOf(range, root);
    return { exact: root.textContent.slice(start, end) };
  },
  anchor: ({ exact }, root) => {
    const at = root.textContent.indexOf(exact);
    return at < 0 ? null : rangeAt(root, at, at + exact.length);
  },
};
