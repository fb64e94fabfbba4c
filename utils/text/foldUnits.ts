/**
 * The rules by which text is compared, one UTF-16 unit at a time: what people do not see is dropped (white space, soft
 * hyphens, zero-width and control characters, accents on letters), what looks or reads alike becomes one (case,
 * quotes, dashes, compatibility forms such as ligatures and full width, composed and decomposed forms).
 *
 * White space goes entirely: blocks, line breaks and re-flowed source then need no rule of their own.
 */

/** A unit of which nothing is kept. */
export const DROPPED = 1;
/** A unit which becomes several, or joins the one before: see `expansionOf`. */
export const EXPANDED = 2;
/** Every dash; a run of them counts once, as `--` stands for `—`. */
export const DASH = 0x2d;

/** By unit: 0 not yet known, `DROPPED`, `EXPANDED`, or what it becomes. 1 and 2 are controls, which never stay. */
export const FOLDED = new Uint16Array(0x10000);

const expansions = new Map<number, readonly number[]>();

const UNSEEN = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\ufffc]/u;
/** Accents and vowel points of scripts that are read without them; not the vowel signs of Indic scripts. */
const ACCENTS = [
  [0x300, 0x36f],
  [0x483, 0x487],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const;

const ALIKE = new Map(
  [
    ["'", '‘’‚‛ʹʻʼʽʾ′‵`´‹›＇'],
    ['"', '“”„‟«»″‶〝〞〟＂'],
    ['-', '‐‑‒–—―−⁃﹘﹣－⸺⸻'],
    ['/', '⁄∕'],
    ['σ', 'ς'],
    ['ss', 'ß'],
  ].flatMap(([is, of]) => [...(of as string)].map((sign) => [sign, is as string] as const)),
);

/** What a unit becomes: `DROPPED`, `EXPANDED` or another unit. Kept in `FOLDED`. */
export function classify(code: number): number {
  const known = FOLDED[code];
  if (known) return known;
  const units = decompose(code);
  let result = EXPANDED;
  if (units.length === 0) result = DROPPED;
  else if (units.length === 1 && !isJoining(code)) result = units[0] as number;
  else expansions.set(code, units);
  FOLDED[code] = result;
  return result;
}

/** The units of a unit that `classify` calls `EXPANDED`. */
export function expansionOf(code: number): readonly number[] {
  return expansions.get(code) ?? [];
}

/**
 * The Hangul syllable that a conjoining vowel or final makes with the unit before it, or 0. Decomposed Korean then
 * equals composed. Unicode Standard, section 3.12.
 */
export function joined(before: number, code: number): number {
  const [lead, vowel, tail] = [before - 0x1100, code - 0x1161, code - 0x11a7];
  if (vowel >= 0 && vowel < 21 && lead >= 0 && lead < 19) {
    return 0xac00 + (lead * 21 + vowel) * 28;
  }
  const open = before >= 0xac00 && before <= 0xd7a3 && (before - 0xac00) % 28 === 0;
  return tail > 0 && tail < 28 && open ? before + tail : 0;
}

function isAccent(code: number): boolean {
  return ACCENTS.some(([first, last]) => code >= first && code <= last);
}

function isJoining(code: number): boolean {
  return (code >= 0x1161 && code <= 0x1175) || (code >= 0x11a8 && code <= 0x11c2);
}

function decompose(code: number): number[] {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isSyllable = code >= 0xac00 && code <= 0xd7a3;
  if (isSurrogate || isSyllable) return [code];
  const sign = String.fromCharCode(code);
  if (UNSEEN.test(sign) || isAccent(code)) return [];
  const plain = ALIKE.get(sign) ?? sign.toLowerCase().normalize('NFKD');
  if (plain === sign) return [code];
  return Array.from({ length: plain.length }, (_, at) => plain.charCodeAt(at)).flatMap((unit) =>
    unit === code ? [unit] : decompose(unit),
  );
}
