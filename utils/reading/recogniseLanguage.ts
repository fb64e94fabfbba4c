/** Enough text to tell, and no more than needed. */
const SAMPLE = 4_000;

/** Scripts that nearly give a language, in the order they are tried: Japanese mixes kana with Han. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[پچژگک]/g, 'fa'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[іїєґ]/g, 'uk'],
  [/[\u0400-\u04ff]/g, 'ru'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0900-\u097f]/g, 'hi'],
];
/** Share of the letters that a script must have; kana, Ukrainian and Persian letters are sprinkled among others. */
const SHARE = 0.3;
const SPRINKLED: Readonly<Record<string, number>> = { ja: 0.08, uk: 0.02, fa: 0.04 };

/** Small words that are frequent in one language and rare in the others. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  da: 'og at det er til på som ikke med af jeg blev',
  de: 'der die und das nicht ist mit den auf für ein auch',
  en: 'the of and to is that it was for with this are',
  es: 'el los las que una por con para como más pero se',
  fi: 'ja on ei se että oli mutta myös kun ovat tai hän',
  fr: 'les des et est une dans pour pas que qui sur avec',
  id: 'yang dan di untuk dengan ini itu dari tidak pada',
  it: 'il che di per non una sono con gli della anche più',
  nl: 'de het een van en niet dat zijn voor met ook bij',
  pl: 'się nie na jest że do jak to przez ale czy oraz',
  pt: 'que não uma para com os mais mas como foi ao são',
  sv: 'och att det som är på inte för med till ett han',
  tr: 've bir bu için ile da çok olarak daha gibi olan ne',
  vi: 'và của là có không được cho một trong người những',
};
/** At least this share of the words must be small words of the language, and of a text of this many words. */
const ENOUGH = 0.12;
const FEWEST_WORDS = 20;

/** Guesses the language of a text by its script and its small words; null when unsure. Only for pages that say nothing. */
export function recogniseLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  return byScript(sample) ?? bySmallWords(sample);
}

function byScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [script, language] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share >= (SPRINKLED[language] ?? SHARE)) return language;
  }
  return null;
}

function bySmallWords(sample: string): string | null {
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const found = Object.entries(SMALL_WORDS)
    .map(([language, list]) => {
      const small = new Set(list.split(' '));
      return { language, share: words.filter((word) => small.has(word)).length / words.length };
    })
    .sort((a, b) => b.share - a.share);
  const [best, second] = found;
  if (!best || best.share < ENOUGH) return null;
  return second && best.share < 1.3 * second.share ? null : best.language;
}
