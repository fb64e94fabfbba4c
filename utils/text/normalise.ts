import { Folder } from './Folder';

/** A normalised text and the way back to its source. */
export interface Normalised {
  readonly text: string;
  /** For each unit of `text` the offset in the source that it came from, and at the end the source's length. */
  readonly sources: Uint32Array;
}

/**
 * The form in which text is compared: without white space, soft hyphens and zero-width characters; case, quotes, dashes,
 * accents, ligatures and width evened out (see `foldUnits`). Idempotent.
 */
export function normalise(text: string): string {
  const folder = new Folder(text.length);
  folder.add(text);
  return folder.text();
}

/** The same with the map back. */
export function normaliseWithMap(text: string): Normalised {
  const folder = new Folder(text.length);
  const sources: number[] = [];
  for (let at = 0; at < text.length; at++) {
    folder.addUnit(text.charCodeAt(at));
    while (sources.length < folder.length) sources.push(at);
  }
  return { text: folder.text(), sources: Uint32Array.from([...sources, text.length]) };
}

/** For all questions of where something stands, which would ask for room anew each time. */
const scratch = new Folder(4_096);

const STRIDE = 64;
const SPACE = /[\p{White_Space}\p{Cc}]/u;
const MARK = /\p{M}|[\u1160-\u11ff]/u;

/**
 * Where in `source` its normalised unit number `unit` begins, or for `edge` `end` where the unit before it ends, marks
 * that belong to it included. `before` is the normalised unit in front of `source`, 0 if none. Clamped to the source.
 */
export function sourceOffset(
  source: string,
  unit: number,
  edge: 'start' | 'end',
  before = 0,
): number {
  const folder = scratch;
  folder.restart(before);
  const base = folder.length;
  const wanted = base + unit + (edge === 'start' ? 1 : 0);
  if (edge === 'end' && unit <= 0) return 0;
  let at = 0;
  // In strides as far as that goes; unit by unit is slow.
  for (; at + STRIDE < source.length; at += STRIDE) {
    const mark = folder.mark();
    folder.add(source, at, at + STRIDE);
    if (folder.length < wanted) continue;
    folder.rewind(mark);
    break;
  }
  while (at < source.length) {
    folder.addUnit(source.charCodeAt(at));
    if (folder.length >= wanted) break;
    at++;
  }
  if (edge === 'start' || at >= source.length) return at;
  at++;
  while (at < source.length && MARK.test(source.charAt(at)) && !SPACE.test(source.charAt(at))) {
    if (folder.addUnit(source.charCodeAt(at))) break;
    at++;
  }
  return at;
}

/** How many normalised units the first `offset` units of `source` make after `before`. */
export function normalisedLength(source: string, offset: number, before = 0): number {
  const folder = new Folder(source.length);
  folder.restart(before);
  const base = folder.length;
  folder.add(source, 0, Math.min(offset, source.length));
  return folder.length - base;
}
