import { expect, test, vi } from 'vitest';
import { PageRefused } from '../../../entrypoints/background/pageScript';
import { warningText } from '../../../entrypoints/background/warningText';
import { Failure } from '../../../utils/model/failure';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

test.each([
  [new PageRefused('pdf'), 'popup.refusedText.pdf'],
  [new PageRefused('browserPage'), 'popup.refusedText.browserPage'],
  [new Failure('private'), 'background.private'],
  [new Failure('quota'), 'page.quota'],
  // Said by a drawing or a feed, which has no place for it.
  [new Failure('refusedPage', 'selectFirst'), 'page.selectFirst'],
  [new Error('of no known kind'), 'page.failed'],
])('after %o the toolbar button says %s', (error, text) => {
  expect(warningText(error)).toBe(text);
});
