import { expect, test, vi } from 'vitest';
import type { PageToBackground } from '../../../utils/messaging/protocol';
import { Failure } from '../../../utils/model/failure';
import type { HighlightId } from '../../../utils/model/ids';
import type { MarksOnPage } from '../../../utils/page/MarksOnPage';
import { markActions } from '../../../utils/page/markActions';
import { Reporter } from '../../../utils/page/Reporter';
import { receiptOf } from '../../support/receiptOf';

const id = '0192' as HighlightId;

function acting() {
  let sequence = 10;
  const library = {
    annotate: vi.fn(async () => receiptOf(++sequence)),
    remove: vi.fn(async () => receiptOf(++sequence)),
    undo: vi.fn(async () => {}),
    report: vi.fn(async () => {}),
  };
  const marks = { annotate: vi.fn(), remove: vi.fn(), get: vi.fn() };
  const reload = vi.fn(async () => {});
  const whole = {
    document,
    library: library as unknown as PageToBackground,
    marks: marks as unknown as MarksOnPage,
    reload,
  };
  return { library, marks, reload, whole };
}

test('takes back a highlight with all that was said about it since, the last first', async () => {
  const { library, marks, whole } = acting();
  const actions = markActions(whole, id, receiptOf(10));
  await actions.annotate({ note: 'One' });
  await actions.annotate({ note: 'Two' });
  await actions.takeBack();
  expect(library.undo.mock.calls).toEqual([[receiptOf(12)], [receiptOf(11)], [receiptOf(10)]]);
  expect(library.remove).not.toHaveBeenCalled();
  expect(marks.remove).toHaveBeenCalledWith(id);
});

test('deletes what cannot be taken back step by step', async () => {
  const { library, whole } = acting();
  library.undo.mockRejectedValue(new Failure('undoConflict'));
  await markActions(whole, id, receiptOf(10)).takeBack();
  expect(library.remove).toHaveBeenCalledWith({ id });
});

test('shows nothing that is not saved', async () => {
  const { library, marks, whole } = acting();
  library.annotate.mockRejectedValue(new Failure('quota'));
  library.remove.mockRejectedValue(new Failure('quota'));
  const actions = markActions(whole, id, null);
  await expect(actions.annotate({ note: 'One' })).rejects.toThrow('quota');
  await expect(actions.remove()).rejects.toThrow('quota');
  expect(marks.annotate).not.toHaveBeenCalled();
  expect(marks.remove).not.toHaveBeenCalled();
});

test('brings back what was deleted', async () => {
  const { library, reload, whole } = acting();
  const undo = await markActions(whole, id, null).remove();
  await undo();
  expect(library.undo).toHaveBeenCalledWith(receiptOf(11));
  expect(reload).toHaveBeenCalledOnce();
});

test('reports how marks fared once, again when that is news, and again what did not arrive', async () => {
  const { library, whole } = acting();
  const reporter = new Reporter(whole.library);
  const anchored = [{ id, status: 'anchored', score: 1 }] as const;
  const orphan = [{ id, status: 'orphan', score: 0 }] as const;
  await reporter.report([]);
  await reporter.report(anchored);
  await reporter.report(anchored);
  expect(library.report).toHaveBeenCalledOnce();
  library.report.mockRejectedValueOnce(new Failure('unreachable'));
  await reporter.report(orphan);
  await reporter.report(orphan);
  expect(library.report).toHaveBeenCalledTimes(3);
});

test('reports of many marks only those of which there is news', async () => {
  const { library, whole } = acting();
  const reporter = new Reporter(whole.library);
  const other = '01930d5e-b000-7000-8000-000000000002' as typeof id;
  const anchored = { id, status: 'anchored', score: 1 } as const;
  const others = { id: other, status: 'anchored', score: 1 } as const;
  await reporter.report([anchored, others]);
  await reporter.report([others]);
  await reporter.report([{ id, status: 'orphan', score: 0 }, others]);
  expect(library.report).toHaveBeenCalledTimes(2);
  const orphan = { id, status: 'orphan', score: 0 };
  expect(library.report).toHaveBeenNthCalledWith(1, { whereabouts: [anchored, others] });
  expect(library.report).toHaveBeenNthCalledWith(2, { whereabouts: [orphan] });
});
