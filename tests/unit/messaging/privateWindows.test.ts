import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { inspect } from '../../../entrypoints/background/inspect';
import { offerMenus } from '../../../entrypoints/background/offerMenus';
import { highlightPage } from '../../../utils/library/highlight';
import type { Sender } from '../../../utils/messaging/serve';
import { keepPrivate } from '../../../utils/settings/keepPrivate';
import type { Ask } from '../../support/caughtMessages';
import {
  everything,
  extraction,
  type FreshLibrary,
  passage,
  plain,
  preparedPage,
} from '../../support/freshLibrary';
import { ourPopup } from './ourPopup';
import { servedLibrary } from './servedLibrary';

const own = browser.runtime.id;
const url = 'https://articles.example/mine';
const tab = { id: 7, index: 0, incognito: true, url, active: true } as NonNullable<Sender['tab']>;
const page = { id: own, url, tab, frameId: 0 } as Sender;

let library: FreshLibrary;
let ask: Ask;
let id: string;
/** What was asked of the script in the tab. */
let asked: string[];
let onCommand: (command: string, tab: unknown) => void;

/** The script in the page, as far as the background asks it. */
async function answerInPage(_tab: number, call: { method: string }) {
  asked.push(call.method);
  const answers: Record<string, unknown> = {
    ping: { version: browser.runtime.getManifest().version },
    extract: extraction('Mine'),
    inspect: { extraction: extraction('Mine'), selection: null },
  };
  return { ok: true, value: answers[call.method] };
}

beforeEach(async () => {
  asked = [];
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(browser.tabs, 'get').mockResolvedValue(tab as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answerInPage as never);
  const event = { addListener: vi.fn() };
  Object.assign(browser, {
    scripting: { executeScript: async () => [] },
    contextMenus: { onClicked: event },
    commands: {
      onCommand: {
        addListener: (added: typeof onCommand) => {
          onCommand = added;
        },
      },
    },
  });
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
  for (const name of ['setBadgeBackgroundColor', 'setBadgeText', 'setTitle'] as const) {
    vi.spyOn(browser.action, name).mockResolvedValue(undefined as never);
  }
  await keepPrivate.setValue(false);
  ({ library, ask } = servedLibrary());
  offerMenus();
  const { db, around } = library;
  const done = await highlightPage(db, around, preparedPage('mine'), passage('words'), plain);
  id = done.value.id;
});

const annotation = { colour: 'pink', tags: [], note: 'a note' } as const;
const acts = [
  [
    'pageToBackground',
    'highlight',
    { address: url, passage: passage('x', 9), annotation, extraction: null },
  ],
  ['pageToBackground', 'annotate', { annotation }],
  ['pageToBackground', 'reanchor', { passage: passage('x', 9) }],
  ['panelToBackground', 'saveArticle', { tabId: 7 }],
  [
    'panelToBackground',
    'highlight',
    { tabId: 7, address: url, passage: passage('x', 9), annotation },
  ],
] as const;

describe('in a private window', () => {
  test.each(acts)('%s: %s keeps nothing, and says why', async (channel, method, arg) => {
    const before = await everything(library);
    const sender = channel === 'pageToBackground' ? page : ourPopup;
    const answer = await ask(channel, method, { id, ...arg }, sender);
    expect(answer).toMatchObject({ ok: false, code: 'private' });
    expect(await everything(library)).toEqual(before);
  });

  test.each(acts)(
    '%s: %s does what it does once the reader said yes',
    async (channel, method, arg) => {
      await keepPrivate.setValue(true);
      const sender = channel === 'pageToBackground' ? page : ourPopup;
      expect(await ask(channel, method, { id, ...arg }, sender)).toMatchObject({ ok: true });
    },
  );

  test('it is not kept either where a passage was seen', async () => {
    await keepPrivate.setValue(true);
    const whereabouts = [{ id, status: 'orphan', score: 0 }];
    expect(await ask('pageToBackground', 'report', { whereabouts }, page)).toMatchObject({
      ok: true,
    });
    expect(await library.db.sightings.count()).toBe(0);
  });

  test('the popup tells it, and does not read the page', async () => {
    expect(await inspect(library, 7)).toEqual({ status: 'refused', reason: 'private' });
    expect(asked).not.toContain('inspect');
  });

  test('the shortcut highlights nothing, and says so on the toolbar button', async () => {
    onCommand('highlight-selection', tab);
    await vi.waitFor(() => expect(browser.action.setTitle).toHaveBeenCalled());
    expect(asked).not.toContain('highlightSelection');
  });
});
