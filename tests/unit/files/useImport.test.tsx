import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { FilesStore } from '../../../components/files/filesStore';
import { useImport } from '../../../components/files/import/useImport';
import { waitUntil } from '../../support/driver/waitUntil';

// The key is what is said here: what the texts are is for the locales and the browsers.
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const opened = { kind: 'backup', summary: {}, backup: {}, highlights: 1 };
const answers: Record<string, unknown> = {
  open: opened,
  apply: { undo: 7, summary: {} },
  replace: { settings: {} },
};
const worker = { run: vi.fn(async (job: string) => answers[job]) };
const library = { manyChanged: vi.fn(async () => Promise.reject(new Error('nobody answers'))) };
let model: ReturnType<typeof useImport>;

function Hook() {
  model = useImport({ worker, library } as unknown as FilesStore);
  return null;
}

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

async function planned() {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  worker.run.mockImplementation(async (job: string) => answers[job]);
  render(<Hook />, document.body);
  await model.open([new File([''], 'a.zip')]);
  await waitUntil('a plan', () => model.state.step === 'planned');
}

test('an import that is written is told as done, though the open pages cannot be told', async () => {
  await planned();
  await model.apply();
  await waitUntil('the end', () => model.state.step === 'done');
  expect(model.state).toMatchObject({ undo: 7, lacksSettings: false });
});

test('so is a restore, and where the settings could not be kept it says so', async () => {
  await planned();
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full') as never);
  vi.spyOn(browser.storage.local, 'remove').mockRejectedValue(new Error('full') as never);
  answers.replace = { settings: { 'local:colourMeanings': { yellow: 'important' } } };
  await model.replace();
  await waitUntil('the end', () => model.state.step === 'done');
  expect(model.state).toMatchObject({ undo: 'library', lacksSettings: true });
});

test('a library that was put back in the meantime is not said to be so again', async () => {
  await planned();
  await model.replace();
  await waitUntil('the end', () => model.state.step === 'done');
  answers.putBack = null;
  await model.undo();
  await waitUntil('the refusal', () => model.state.step === 'choosing');
  expect(model.state).toMatchObject({ failure: 'library.undoGone' });
});

test('a library that was put back is told as that, and where its settings could not be kept, that is said', async () => {
  await planned();
  await model.replace();
  await waitUntil('the end', () => model.state.step === 'done');
  answers.putBack = { settings: { 'local:colourMeanings': { yellow: 'important' } } };
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full') as never);
  vi.spyOn(browser.storage.local, 'remove').mockRejectedValue(new Error('full') as never);
  await model.undo();
  await waitUntil('the end', () => model.state.step === 'undone');
  expect(model.state).toMatchObject({ lacksSettings: true });
});

test('an undo that is cancelled can still be asked for', async () => {
  await planned();
  await model.replace();
  await waitUntil('the end', () => model.state.step === 'done');
  worker.run.mockImplementation(
    (async (_job: string, _arg: unknown, _tell: unknown, signal: AbortSignal) =>
      new Promise((_, fail) =>
        signal.addEventListener('abort', () => fail(signal.reason)),
      )) as never,
  );
  const undone = model.undo();
  await waitUntil('the writing', () => model.state.step === 'working');
  model.cancel();
  await undone;
  await waitUntil('what was done', () => model.state.step === 'done');
});

test('what an earlier choice would do is not told of a later one, nor once the writing has begun', async () => {
  await planned();
  const previews: ((summary: object) => void)[] = [];
  let write = () => {};
  worker.run.mockImplementation((job: string) => {
    if (job === 'preview') return new Promise((resolve) => previews.push(resolve));
    return new Promise((resolve) => {
      write = () => resolve(answers.apply);
    });
  });
  const first = model.bringBack(true);
  await waitUntil('the choice', () => isBringingBack(true));
  const second = model.bringBack(false);
  await waitUntil('the other choice', () => isBringingBack(false));
  previews[0]?.({ articles: 'first' });
  await first;
  expect(isBringingBack(false)).toBe(true);
  const applied = model.apply();
  await waitUntil('the writing', () => model.state.step === 'working');
  previews[1]?.({ articles: 'second' });
  await second;
  await Promise.resolve();
  expect(model.state.step).toBe('working');
  write();
  await applied;
  await waitUntil('the end', () => model.state.step === 'done');
});

test('a choice that cannot be worked out is told as a failure', async () => {
  await planned();
  worker.run.mockRejectedValue(new Error('the worker was ended'));
  await model.bringBack(true);
  await waitUntil('the failure', () => model.state.step === 'choosing');
  expect(model.state).toMatchObject({ failure: 'files.failed' });
});

function isBringingBack(wanted: boolean): boolean {
  return model.state.step === 'planned' && model.state.choices.bringBack === wanted;
}
