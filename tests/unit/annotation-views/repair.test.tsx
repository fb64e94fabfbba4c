import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Repair } from '../../../components/annotation/repair/Repair';
import type { PanelToBackground, Search } from '../../../utils/messaging/protocol';
import { Failure } from '../../../utils/model/failure';
import type { HighlightId } from '../../../utils/model/ids';
import type { Passage, SearchReport } from '../../../utils/model/page';
import type { Highlight, Sighting } from '../../../utils/model/records';
import { waitUntil } from '../../support/driver/waitUntil';

// The key is what is said here: what the texts are is for the locales and the browsers.
vi.mock('#i18n', () => ({
  i18n: { t: (key: string, args: string[] = []) => [key, ...args].join(' ') },
}));

const id = '0192' as HighlightId;
const quote = 'The margin is where readers write.';
const highlight = {
  id,
  quote,
  createdAt: Date.UTC(2026, 0, 1, 12),
  selectorSets: [
    [{ type: 'TextQuoteSelector', exact: quote, prefix: 'Before it. ', suffix: ' After it.' }],
  ],
} as unknown as Highlight;
const orphan = { status: 'orphan', foundAt: Date.UTC(2026, 2, 3, 12) } as Sighting;

const passage = (words: string, order: number) =>
  ({ quote: words, order, selectors: [] }) as unknown as Passage;
const first = passage('The margin is where people write.', 10);
const second = passage('A margin is where readers wrote.', 90);
const report: SearchReport = {
  status: 'orphan',
  candidates: [
    { passage: first, score: 0.5 },
    { passage: second, score: 0.4 },
  ],
};

const library = {
  findAgain: vi.fn(async (): Promise<Search> => ({ status: 'searched', report })),
  selectionFor: vi.fn(async (): Promise<Passage | null> => null),
};
const onRepair = vi.fn(async () => true);

function show(sighting: Sighting | undefined) {
  render(
    <Repair
      library={library as unknown as PanelToBackground}
      highlight={highlight}
      sighting={sighting}
      onRepair={onRepair}
    />,
    document.body,
  );
}

const said = () => document.body.textContent ?? '';
const buttons = (name: string) =>
  [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === name);
async function press(name: string, nth = 0) {
  const button = await waitUntil(`the button ${name}`, async () => buttons(name)[nth]);
  button.click();
}
const says = (words: string) => waitUntil(words, async () => said().includes(words));

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.clearAllMocks();
});
afterEach(() => render(null, document.body));

test.each([undefined, { ...orphan, status: 'anchored' as const }])(
  'shows nothing of a passage that is where it was, or was never looked for: %j',
  (sighting) => {
    show(sighting);
    expect(said()).toBe('');
  },
);

test('tells of a lost passage where it stood and when it was last seen', () => {
  show(orphan);
  expect(document.querySelector('.repair__context')?.textContent).toContain(
    `…Before it. ${quote} After it.…`,
  );
  expect(said()).toContain('repair.lastSeen March 3, 2026');
  render(null, document.body);
  show({ ...orphan, foundAt: null });
  expect(said()).toContain('repair.neverSeen January 1, 2026');
});

test('puts what was marked beside what stands in each place, word by word, and takes the one chosen', async () => {
  show(orphan);
  await press('repair.findAgain');
  await says('repair.possible 2');
  expect(library.findAgain).toHaveBeenCalledWith({ id });
  const quotes = [...document.querySelectorAll('blockquote')].map(({ innerHTML }) => innerHTML);
  expect(quotes.slice(0, 2)).toEqual([
    'The margin is where <del>readers</del> write.',
    'The margin is where <ins>people</ins> write.',
  ]);
  await press('repair.use', 1);
  expect(onRepair).toHaveBeenCalledWith(second);
  await waitUntil('it to close', async () => buttons('repair.findAgain').length === 1);
});

test('stays open when the repair failed', async () => {
  onRepair.mockResolvedValueOnce(false);
  show(orphan);
  await press('repair.findAgain');
  await press('repair.use');
  await waitUntil('the attempt', async () => onRepair.mock.calls.length === 1);
  expect(buttons('repair.use')).toHaveLength(2);
});

test('keeps a passage as it is', async () => {
  show(orphan);
  await press('repair.findAgain');
  await press('repair.keep');
  await waitUntil('it to close', async () => buttons('repair.findAgain').length === 1);
  expect(onRepair).not.toHaveBeenCalled();
});

test('takes what is selected on the page, after showing it', async () => {
  show(orphan);
  await press('repair.findAgain');
  await press('repair.useSelection');
  await says('repair.noSelection');
  const selected = passage('Words of another kind', 300);
  library.selectionFor.mockResolvedValueOnce(selected);
  await press('repair.useSelection');
  await says('repair.yours');
  expect(onRepair).not.toHaveBeenCalled();
  await press('repair.use');
  expect(onRepair).toHaveBeenCalledWith(selected);
});

test('says so when nothing is enough like it, and when it is there again', async () => {
  library.findAgain.mockResolvedValueOnce({
    status: 'searched',
    report: { status: 'orphan', candidates: [] },
  });
  show(orphan);
  await press('repair.findAgain');
  await says('repair.none');
  await press('repair.keep');
  library.findAgain.mockResolvedValueOnce({
    status: 'searched',
    report: { status: 'anchored', candidates: [{ passage: first, score: 1 }] },
  });
  await press('repair.findAgain');
  await says('repair.foundAgain');
  expect(buttons('repair.use')).toHaveLength(0);
});

test('asks for the site where it may not look, and looks once it may', async () => {
  const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(false as never);
  const refused: Search = { status: 'noAccess', address: 'https://example.org/a' };
  library.findAgain.mockResolvedValueOnce(refused);
  show(orphan);
  await press('repair.findAgain');
  await says('repair.noAccess example.org');
  await press('repair.allow');
  await says('repair.refused');
  request.mockResolvedValue(true as never);
  await press('repair.allow');
  await says('repair.possible 1');
  expect(request).toHaveBeenCalledWith({ origins: ['*://example.org/*'] });
});

test.each([
  ['repair.unreachable', async (): Promise<Search> => ({ status: 'unreachable', address: 'x' })],
  [
    'repair.failed',
    async (): Promise<Search> => {
      throw new Failure('unexpected');
    },
  ],
])('says %s', async (words, answer) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  library.findAgain.mockImplementationOnce(answer);
  show(orphan);
  await press('repair.findAgain');
  await says(words);
});

test('shows what became of a passage that has changed', async () => {
  library.findAgain.mockResolvedValueOnce({
    status: 'searched',
    report: { status: 'approximate', candidates: [{ passage: first, score: 0.9 }] },
  });
  show({ ...orphan, status: 'approximate' });
  await press('repair.showChange');
  await says('repair.likely');
});
