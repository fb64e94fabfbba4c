// What most annotation tools do: the stored position if its text agrees, else one approximate search of the quote over the
// whole text (Myers' bit-vector algorithm), and of its hits the one with the best weighted score.
import search from 'approx-string-match';
import { rangeAt, spanOf } from '../inPage/textOffsets.js';

const CONTEXT = 32;

function alike(text, pattern) {
  if (!text || !pattern) return pattern ? 0 : 1;
  return 1 - find(text, pattern, pattern.length)[0].errors / pattern.length;
}

function find(text, pattern, maxErrors) {
  const hits = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    hits.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return hits.length > 0 ? hits : search(text, pattern, maxErrors);
}

export default {
  name: 'approx-string-match',
  describe(range, root) {
    const [start, end] = spanOf(range, root);
    const text = root.textContent;
    return {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
      start,
      end,
    };
  },
  anchor({ exact, prefix, suffix, start, end }, root) {
    const text = root.textContent;
    if (text.slice(start, end) === exact) return rangeAt(root, start, end);
    const score = (hit) =>
      50 * (1 - hit.errors / exact.length) +
      20 * alike(text.slice(Math.max(0, hit.start - prefix.length), hit.start), prefix) +
      20 * alike(text.slice(hit.end, hit.end + suffix.length), suffix) +
      2 * (1 - Math.abs(hit.start - start) / text.length);
    const hits = find(text, exact, Math.min(256, exact.length / 2));
    const best = hits.reduce((a, b) => (a && score(a) >= score(b) ? a : b), null);
    return best && rangeAt(root, best.start, best.end);
  },
};
