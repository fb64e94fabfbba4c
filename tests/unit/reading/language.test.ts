import { describe, expect, test } from 'vitest';
import { directionOf, languageTag, pageLanguage } from '../../../utils/reading/language';
import { recogniseLanguage } from '../../../utils/reading/recogniseLanguage';

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test.each([
  ['nl', 'nl'],
  ['en_us', 'en-US'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['de, fr', 'de'],
  ['x-default', null],
  ['javascript:alert(1)', null],
  ['', null],
  [null, null],
])('the tag %j is %s', (said, tag) => {
  expect(languageTag(said)).toBe(tag);
});

test.each([
  ['<html lang="nl"><body>x', 'nl'],
  ['<html lang="en"><body><main lang="fy">x</main>', 'fy'],
  ['<meta http-equiv="content-language" content="pt-br">', 'pt-BR'],
  ['<meta property="og:locale" content="sv_SE">', 'sv-SE'],
  ['<html lang="x"><meta property="og:locale" content="sv_SE">', 'sv-SE'],
])('%s is in %s', (html, language) => {
  expect(pageLanguage(page(html), () => '')).toBe(language);
});

describe('what says nothing is recognised', () => {
  test.each([
    [
      'nl',
      'Het is een oud gebruik om in de kantlijn van een boek te schrijven, en dat is voor de lezer van nu niet anders dan voor die van toen.',
    ],
    [
      'en',
      'It is an old habit to write in the margin of a book, and that is not different for the reader of today than it was for those of old.',
    ],
    [
      'de',
      'Es ist ein alter Brauch, an den Rand der Bücher zu schreiben, und das ist für die Leser von heute nicht anders als für die von damals.',
    ],
    [
      'fr',
      'Les lecteurs écrivent dans la marge des livres, et une note est pour eux plus utile que le texte qui se trouve dans les pages.',
    ],
    ['ja', '本の余白に言葉を書くことは、古くからの習慣です。読者は線を引き、考えを残します。'],
    ['zh', '古人读书，喜欢在书页的边缘写字。'],
    ['ru', 'Читатели издавна писали на полях книг.'],
    ['uk', 'Читачі здавна писали на берегах книжок, і їхні нотатки збереглися.'],
    ['ar', 'كان النساخ يتركون حول النص مساحة واسعة.'],
    ['fa', 'کاتبان گاهی پیش از نوشتن، گرداگرد متن جای خالی می‌گذاشتند.'],
    [
      null,
      'Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore magna aliqua enim minim veniam quis nostrud.',
    ],
    [null, 'de het een'],
    [null, '12 345 — ?'],
  ])('as %s', (language, text) => {
    expect(recogniseLanguage(text)).toBe(language);
  });
});

test('the direction is what was said, else that of the language', () => {
  expect(directionOf('RTL', 'en')).toBe('rtl');
  expect(directionOf('auto', 'ar-EG')).toBe('rtl');
  expect(directionOf(null, 'nl')).toBe('ltr');
  expect(directionOf(null, null)).toBe('ltr');
});
