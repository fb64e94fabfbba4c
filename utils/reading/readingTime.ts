import { atOnce } from '../text/atOnce';

/**
 * Words a minute, by language: the means of S. Trauzettel-Klosinski and K. Dietz, "Standardized Assessment of
 * Reading Performance: The New International Reading Speed Texts IReST", IOVS 53 (2012) 5452-5461, measured aloud
 * and so on the calm side.
 */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};
/** Characters counted in one step. */
const STEP = 16_384;
/** The mean over the languages of the study. */
const ELSEWHERE = 184;

/** The words of a text as `Intl.Segmenter` finds them, also where no spaces part them (Chinese, Thai). */
export function countWords(text: string, language: string | null): number {
  return atOnce(countWordsInSteps(text, language));
}

/** As `countWords`, in steps of a few thousand characters; a word is never parted by one. */
export function* countWordsInSteps(text: string, language: string | null): Generator<void, number> {
  const segments = segmenter(language);
  let words = 0;
  for (let from = 0; from < text.length; ) {
    const to = lineEnd(text, from + STEP);
    for (const segment of segments.segment(text.slice(from, to)))
      if (segment.isWordLike) words += 1;
    from = to;
    yield;
  }
  return words;
}

/** Where the line that holds `offset` ends, or a word soon after; else `offset` itself. */
function lineEnd(text: string, offset: number): number {
  const near = text.slice(offset, offset + STEP);
  const space = near.search(/\s/);
  return Math.min(text.length, offset + Math.max(0, space));
}

/** Minutes of reading, whole and at least 1. */
export function readingMinutes(words: number, language: string | null): number {
  const pace = WORDS_A_MINUTE[language?.split('-')[0]?.toLowerCase() ?? ''] ?? ELSEWHERE;
  return Math.max(1, Math.round(words / pace));
}

function segmenter(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
