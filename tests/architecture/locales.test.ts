import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sources, textOf } from './support/files';

type Texts = { [key: string]: string | Texts };

/** Every text by its whole key; the forms of a plural (`0`, `1`, `n`) are one text. */
function flat(texts: Texts, above = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(texts)) {
    const path = above ? `${above}.${key}` : key;
    if (typeof value === 'string') found.set(path, [value]);
    else if ('n' in value) found.set(path, Object.values(value) as string[]);
    else for (const [deeper, forms] of flat(value, path)) found.set(deeper, forms);
  }
  return found;
}

const english = flat(parse(textOf('locales/en.yml')));
const dutch = flat(parse(textOf('locales/nl.yml')));

test('English and Dutch say the same things', () => {
  expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
});

test('both languages take the same substitutions', () => {
  const asked = (forms: string[] = []) =>
    [...new Set(forms.join(' ').match(/\$\d/g) ?? [])].sort().join(' ');
  const different = [...english].filter(([key, forms]) => asked(forms) !== asked(dutch.get(key)));
  expect(different.map(([key]) => key)).toEqual([]);
});

test('articles and passages are counted by texts that know one of them', () => {
  const counting = /\$\d (articles|passages|artikelen)\b/;
  const texts = [...english, ...dutch].filter(([, forms]) => forms.length === 1);
  expect(texts.filter(([, [form = '']]) => counting.test(form)).map(([key]) => key)).toEqual([]);
});

test('no text is empty', () => {
  const empty = [...english, ...dutch].filter(([, forms]) => forms.some((form) => !form.trim()));
  expect(empty.map(([key]) => key)).toEqual([]);
});

test('every text that is asked for is there', () => {
  const asked = sources.flatMap((path) =>
    [...textOf(path).matchAll(/i18n\.t\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
  );
  expect([...new Set(asked)].filter((key) => !english.has(key))).toEqual([]);
});

test('every text that is there is asked for', () => {
  const code = [...sources.map(textOf), textOf('wxt.config.ts')].join('\n');
  const unused = [...english.keys()].filter((key) => !isMentioned(key, code));
  expect(unused).toEqual([]);
});

/** Whole, or as the last part of a template such as `i18n.t(`library.${state}`)` with the part as a literal. */
function isMentioned(key: string, code: string): boolean {
  const [section, last] = [key.slice(0, key.lastIndexOf('.')), key.slice(key.lastIndexOf('.') + 1)];
  if (code.includes(`'${key}'`) || code.includes(`__MSG_${key}__`)) return true;
  if (!code.includes(`\`${section}.`)) return false;
  return new RegExp(`\\b${last}\\b`).test(code);
}
