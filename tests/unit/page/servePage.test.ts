import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sender } from '../../../utils/messaging/serve';
import type { PageSession } from '../../../utils/page/PageSession';
import { servePage } from '../../../utils/page/servePage';
import { type Ask, caughtMessages } from '../../support/caughtMessages';

const session = {
  inspect: vi.fn(async () => 'report'),
  extract: vi.fn(() => 'extraction'),
  selection: vi.fn(() => null),
  highlightSelection: vi.fn(async () => true),
  marksChanged: vi.fn(async () => {}),
  jumpTo: vi.fn(async () => false),
  search: vi.fn(async () => null),
};
const retire = vi.fn();
let askPage: Ask;
let ended: AbortController;

beforeEach(() => {
  ended = new AbortController();
  askPage = caughtMessages();
  const identity = { version: '1.2.3', extension: 'ours' };
  servePage(session as unknown as PageSession, identity, retire, ended.signal);
});
afterEach(() => ended.abort());

const ask = (method: string, arg?: unknown, sender: Partial<Sender> = { id: 'ours' }) =>
  askPage('backgroundToPage', method, arg, sender);

test.each([
  ['ping', undefined, { version: '1.2.3' }],
  ['inspect', undefined, 'report'],
  ['extract', undefined, 'extraction'],
  ['selection', undefined, null],
  ['highlightSelection', { colour: 'pink' }, { highlighted: true }],
  ['marksChanged', undefined, undefined],
  ['jumpTo', { id: 'a mark' }, { found: false }],
  ['search', { id: 'a mark' }, null],
  ['retire', undefined, undefined],
])('answers %s', async (method, arg, value) => {
  expect(await ask(method, arg)).toEqual({ ok: true, value });
});

test('hands on what was asked for', async () => {
  await ask('highlightSelection', { colour: 'pink' });
  expect(session.highlightSelection).toHaveBeenCalledWith('pink');
  await ask('jumpTo', { id: 'a mark' });
  expect(session.jumpTo).toHaveBeenCalledWith('a mark');
  await ask('retire');
  expect(retire).toHaveBeenCalled();
});

test.each([
  ['highlightSelection', { colour: 'url(evil)' }],
  ['highlightSelection', undefined],
  ['jumpTo', { id: 5 }],
  ['jumpTo', null],
  ['search', { id: '' }],
])('refuses %s of %j', async (method, arg) => {
  expect(await ask(method, arg)).toMatchObject({ ok: false, code: 'badArguments' });
});

test.each([{ id: 'another' }, { id: 'ours', tab: { id: 1 } as Sender['tab'] }, {}])(
  'answers nobody but the background: %j',
  async (sender) => {
    const wrong = sender as Partial<Sender>;
    expect(await ask('ping', undefined, wrong)).toMatchObject({ ok: false, code: 'wrongSender' });
  },
);
