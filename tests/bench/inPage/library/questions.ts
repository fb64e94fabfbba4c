import { MadeUpLibrary } from '../madeUpLibrary';

/** What is asked, by kind; `seed` other than that of the library. */
export function questions(count: number, seed: number) {
  const library = new MadeUpLibrary(seed);
  const texts = Array.from({ length: count }, (_, at) =>
    library.article(at).snapshot.text.split(' '),
  );
  const many = (ask: (at: number) => string[]) => Array.from({ length: count }, (_, at) => ask(at));
  return {
    'common word': many(() => [library.word(1, 100)]),
    'rare word': many(() => [library.word(1_000)]),
    'two words': many(() => [library.word(1, 200), library.word(100, 3_000)]),
    prefix: many(() => [library.word(10).slice(0, 3)]),
    phrase: many((at) => texts[at]?.slice(10, 12) ?? []),
  };
}
