import { textPartsIn } from './textPartsIn';

/** What may stand at the end of a selection without being meant: white space and characters without a shape. */
const SHAPELESS = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u;
const SHAPE = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

/**
 * The same passage from its first to its last character that has a shape: a click too many selects the next
 * paragraph's beginning, a double click the space behind the word. Null when no such character is inside.
 */
export function tightenRange(range: Range): Range | null {
  const parts = [...textPartsIn(range)].filter(
    ({ node, start, end }) => !SHAPELESS.test(node.data.slice(start, end)),
  );
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const tight = range.cloneRange();
  const text = last.node.data.slice(last.start, last.end);
  tight.setStart(first.node, first.start + first.node.data.slice(first.start).search(SHAPE));
  tight.setEnd(last.node, last.end - lengthOfTail(text));
  return tight;
}

function lengthOfTail(text: string): number {
  let end = text.length;
  while (end > 0 && SHAPELESS.test(text[end - 1] ?? '')) end -= 1;
  return text.length - end;
}
