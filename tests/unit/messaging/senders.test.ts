import fc from 'fast-check';
import type * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { highlightPage } from '../../../utils/library/highlight';
import { removeArticles } from '../../../utils/library/removeArticles';
import { pageToBackground, panelToBackground } from '../../../utils/messaging/schemas';
import type { Sender } from '../../../utils/messaging/serve';
import type { Answer } from '../../../utils/messaging/wire';
import type { ArticleId } from '../../../utils/model/ids';
import type { Ask } from '../../support/caughtMessages';
import { everything, type FreshLibrary, passage, preparedPage } from '../../support/freshLibrary';
import { argumentsFor, badArgumentsFor, type Known } from './argumentsFor';
import { servedLibrary } from './servedLibrary';

// Thousands of random calls take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const schemas = { pageToBackground, panelToBackground };
type Channel = keyof typeof schemas;
const methods = (Object.keys(schemas) as Channel[]).flatMap((channel) =>
  Object.entries(schemas[channel]).map(([method, schema]) => ({ channel, method, schema })),
);

const own = browser.runtime.id;
const root = browser.runtime.getURL('/' as never);
const at = (path: string) => `https://articles.example/${path}`;
/** The article that is not the sender's is known by two addresses. */
const THEIR_FILE = 'file:///home/me/theirs.html';
const tab = (url?: string) =>
  ({ id: 7, index: 0, incognito: false, url }) as NonNullable<Sender['tab']>;
/** As the browser would tell them; the names say who is behind it. */
const senders: Readonly<Record<string, Partial<Sender> & { may: Channel | null }>> = {
  popup: { id: own, url: `${root}popup.html`, may: 'panelToBackground' },
  'reader in a tab': {
    id: own,
    url: `${root}reader.html`,
    tab: tab(`${root}reader.html`),
    may: 'panelToBackground',
  },
  'script in a page': {
    id: own,
    url: at('mine'),
    tab: tab(at('mine')),
    frameId: 0,
    may: 'pageToBackground',
  },
  'script in a page whose address is hidden': {
    id: own,
    url: at('mine'),
    tab: tab(),
    frameId: 0,
    may: 'pageToBackground',
  },
  'script in a frame': {
    id: own,
    url: at('mine'),
    tab: tab(at('theirs')),
    frameId: 3,
    may: 'pageToBackground',
  },
  'script in a page that was left for another site': {
    id: own,
    url: at('mine'),
    tab: tab('https://elsewhere.example/theirs'),
    frameId: 0,
    may: 'pageToBackground',
  },
  'script in a page of another site, of which the tab has gone on to ours': {
    id: own,
    url: 'https://elsewhere.example/mine',
    tab: tab(at('theirs')),
    frameId: 0,
    may: 'pageToBackground',
  },
  'script in one file, of which the tab has gone on to another': {
    id: own,
    url: 'file:///home/me/mine.html',
    tab: tab(THEIR_FILE),
    frameId: 0,
    may: 'pageToBackground',
  },
  'script outside any tab': { id: own, url: at('mine'), may: null },
  'script in about:blank': { id: own, url: 'about:blank', tab: tab('about:blank'), may: null },
  'script in a data page': { id: own, url: 'data:text/html,x', tab: tab(), may: null },
  'script without an address': { id: own, tab: tab(at('theirs')), may: null },
  'another extension': { id: 'other', url: `${root}popup.html`, may: null },
  'another extension in a page': {
    id: 'other',
    url: at('theirs'),
    tab: tab(at('theirs')),
    may: null,
  },
  'a web page': { url: at('theirs'), tab: tab(at('theirs')), may: null },
  'a page that looks like ours': { id: own, url: `${root.slice(0, -1)}x/popup.html`, may: null },
  'a page with our address in it': { id: own, url: `https://x.example/${root}`, may: null },
  nobody: { may: null },
};
const SECRET = 'a secret thought';

let library: FreshLibrary;
let askBackground: Ask;
let known: Known;
let secrets: Record<string, unknown[]>;

beforeEach(async () => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(browser.tabs, 'get').mockRejectedValue(new Error('No tab'));
  vi.spyOn(browser.tabs, 'create').mockResolvedValue({ id: 8 } as never);
  ({ library, ask: askBackground } = servedLibrary());
  const { db, around } = library;
  const annotation = { colour: 'pink', tags: [SECRET], note: SECRET } as const;
  const said = { ...annotation, tags: [...annotation.tags] };
  const theirs = await highlightPage(db, around, preparedPage('theirs'), passage(SECRET), said);
  const mine = await highlightPage(db, around, preparedPage('mine'), passage('my words'), {
    ...said,
    tags: [],
    note: '',
  });
  const ids = [
    theirs.value.id,
    theirs.value.articleId,
    mine.value.id,
    mine.value.articleId,
    '01890000-0000-7000-8000-999999999999',
  ];
  const acts = [theirs.undo, mine.undo, { ...theirs.undo, sequence: 99 }];
  known = { ids, acts };
  await db.addresses.put({
    address: THEIR_FILE,
    articleId: theirs.value.articleId,
    kind: 'alias',
    createdAt: 1,
  });
  secrets = await theirRecords();
});

/** What the library holds of the page that is not the sender's own. */
async function theirRecords() {
  const { db } = library;
  const address = at('theirs');
  const article = (await db.addresses.get(address))?.articleId ?? ('' as never);
  const marks = await db.highlights.where({ articleId: article }).toArray();
  return {
    articles: await db.articles.where({ id: article }).toArray(),
    highlights: marks,
    sightings: await db.sightings.bulkGet(marks.map(({ id }) => id)),
    snapshots: await db.snapshots.where({ articleId: article }).toArray(),
    addresses: await db.addresses.where({ address }).toArray(),
  };
}

function ask(channel: Channel, method: string, arg: unknown, sender: object): Promise<Answer> {
  const { may: _, ...told } = sender as { may?: unknown };
  return askBackground(channel, method, arg, told);
}

/** A method without an argument takes any: there is nothing that does not parse. */
function takesAll(schema: v.GenericSchema): boolean {
  return schema.type === 'unknown';
}

const pairs = methods.flatMap(({ channel, method, schema }) =>
  Object.entries(senders).map(([who, sender]) => ({ channel, method, schema, who, sender })),
);
const forbidden = pairs.filter(({ channel, sender }) => sender.may !== channel);
const allowed = pairs.filter(({ channel, sender }) => sender.may === channel);

describe.each(methods)('$channel: $method', ({ channel, method, schema }) => {
  const here = (list: typeof pairs) =>
    list.filter((pair) => pair.channel === channel && pair.method === method);

  test('refuses everyone who may not ask, whatever is asked', async () => {
    const before = await everything(library);
    const good = argumentsFor(schema, known);
    const args = takesAll(schema) ? good : fc.oneof(good, badArgumentsFor(schema, known));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...here(forbidden)), args, async ({ sender }, arg) => {
        expect(await ask(channel, method, arg, sender)).toMatchObject({ code: 'wrongSender' });
      }),
      { numRuns: 40 },
    );
    expect(await everything(library)).toEqual(before);
  });

  test('answers those who may ask, or refuses with a reason', async () => {
    const good = argumentsFor(schema, known);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...here(allowed)), good, async ({ sender }, arg) => {
        const answer = await ask(channel, method, arg, sender);
        expect(answer).not.toMatchObject({ code: 'unexpected' });
        expect(answer).not.toMatchObject({ code: 'wrongSender' });
        expect(answer).not.toMatchObject({
          code: 'badArguments',
          message: expect.stringMatching(/^×/),
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(methods.filter(({ schema }) => !takesAll(schema)))(
  '$channel: $method',
  ({ channel, method, schema }) => {
    test('refuses what does not parse, and writes nothing', async () => {
      const before = await everything(library);
      const who = allowed.filter((pair) => pair.channel === channel && pair.method === method);
      const bad = badArgumentsFor(schema, known);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...who), bad, async ({ sender }, arg) => {
          expect(await ask(channel, method, arg, sender)).toMatchObject({ code: 'badArguments' });
        }),
        { numRuns: 40 },
      );
      expect(await everything(library)).toEqual(before);
    });
  },
);

test('a script in a page gets nothing of another page, and changes nothing there, in any row of acts', async () => {
  const scripts = Object.values(senders).filter(({ may }) => may === 'pageToBackground');
  const acts = fc.array(
    fc.oneof(
      ...Object.entries(pageToBackground).map(([method, schema]) =>
        fc.record({
          method: fc.constant(method),
          arg: argumentsFor(schema, known),
          sender: fc.constantFrom(...scripts),
        }),
      ),
    ),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (row) => {
      for (const { method, arg, sender } of row) {
        const answer = await ask('pageToBackground', method, arg, sender);
        expect(JSON.stringify(answer)).not.toContain(SECRET);
      }
      expect(await theirRecords()).toEqual(secrets);
    }),
    { numRuns: 40 },
  );
});

test('a page whose article lies in the trash is not told of it, and changes nothing there', async () => {
  const { db, around } = library;
  // One that has shown it before may say what was being typed then (see `shownArticles.test.ts`).
  const sender = { ...senders['script in a page'], tab: { ...tab(at('mine')), id: 8 } };
  const mark = known.ids[2];
  await removeArticles(db, around, [known.ids[3] as ArticleId]);
  const before = await everything(library);
  expect(await ask('pageToBackground', 'marks', undefined, sender)).toMatchObject({
    value: { marks: [] },
  });
  expect(await ask('pageToBackground', 'isSaved', undefined, sender)).toMatchObject({
    value: false,
  });
  const arg = { id: mark, annotation: { note: 'x' } };
  expect(await ask('pageToBackground', 'annotate', arg, sender)).toMatchObject({
    code: 'notFound',
  });
  expect(await everything(library)).toEqual(before);
});

test('a page is told how we are to look, and no other setting', async () => {
  const asked = ask('pageToBackground', 'appearance', undefined, senders['script in a page'] ?? {});
  expect(await asked).toEqual({ ok: true, value: { theme: 'system', offersPens: false } });
});

test('a mark is given to its page without anything else of its record', async () => {
  const told = await ask('pageToBackground', 'marks', undefined, senders['script in a page'] ?? {});
  const [mark] = (told as { value?: { marks: object[] } }).value?.marks ?? [];
  const needed = ['id', 'selectorSets', 'quote', 'colour', 'tags', 'note', 'place'];
  expect(Object.keys(mark ?? {}).sort()).toEqual(needed.sort());
});
