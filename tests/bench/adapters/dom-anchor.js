import * as position from 'dom-anchor-text-position';
import * as quote from 'dom-anchor-text-quote';

export default {
  name: 'dom-anchor-text-quote',
  describe: (range, root) => ({
    ...quote.fromRange(root, range),
    hint: position.fromRange(root, range).start,
  }),
  anchor: (selector, root) => quote.toRange(root, selector, { hint: selector.hint }),
};
