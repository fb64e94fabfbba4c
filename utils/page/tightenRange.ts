import { type TextPart, textPartsIn } from './textPartsIn';

/** What may stand at the end of a selection without being meant: white space and characters without a shape. */
const SHAPELESS = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u;
const SHAPE = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

/**
 * The same passage from its first to its last character that has a shape: a click too many selects the next
 * paragraph's beginning, a double click the space behind the word. Null when no such character is inside.
 */
export function tightenRange(range: Range): Range | null {
  // From both ends: a reader may have selected all of a very long page.
  const first = firstShape(textPartsIn(range));
  const last = first && firstShape(textPartsIn(range, 'backwards'));
  if (!first || !last) return null;
  const tight = range.cloneRange();
  tight.setStart(first.node, first.start + first.node.data.slice(first.start).search(SHAPE));
  tight.setEnd(last.node, last.end - lengthOfTail(last.node.data.slice(last.start, last.end)));
  return tight;
}

function firstShape(parts: Iterable<TextPart>): TextPart | null {
  for (const part of parts) {
    if (SHAPE.test(part.node.data.slice(part.start, part.end))) return part;
  }
  return null;
}

function lengthOfTail(text: string): number {
  let end = text.length;
  while (end > 0 && SHAPELESS.test(text[end - 1] ?? '')) end -= 1;
  return text.length - end;
}
