import { expect, test, vi } from 'vitest';
import { lostText } from '@/components/hooks/lostText';

vi.mock('@/components/hooks/uiLocale', () => ({ uiLocale: () => 'en' }));
vi.mock('#i18n', () => ({
  i18n: { t: (key: string, ...more: unknown[]) => [key, ...more.flat()].join(' ') },
}));

const last = { at: 0, name: 'one', articles: 3, highlights: 812 };

test.each([
  ['passages', last, 'library.passageCount 812'],
  ['articles, where it had no passages', { ...last, highlights: 0 }, 'library.articleCount 3'],
])('of a lost library it is said that it had %s', (_, backup, had) => {
  expect(lostText(backup)).toContain(had);
});

test('nothing is said to be lost of what was never there', () => {
  expect(lostText(null)).toBe(null);
  expect(lostText({ ...last, articles: 0, highlights: 0 })).toBe(null);
});
