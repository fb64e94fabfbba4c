import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, in microseconds: other programs' work is no part of it. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly frames?: readonly { url: string; processId?: number }[] };
  };
}

/** The most processor time, in milliseconds, that one task of a Chromium page's main thread took during an act, ours or the page's own. */
export async function longestTask(tab: Page, act: () => Promise<unknown>): Promise<number> {
  await tab.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await act();
  const trace = await tab.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: readonly TraceEvent[];
  };
  const pid = traceEvents
    .flatMap(({ args }) => args?.data?.frames ?? [])
    .find(({ url }) => url === tab.url())?.processId;
  const main = traceEvents.find(
    ({ name, pid: of, args }) =>
      of === pid && name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  if (!main) throw new Error('The trace has no thread of this page');
  let longest = 0;
  for (const event of traceEvents) {
    if (event.pid !== main.pid || event.tid !== main.tid) continue;
    if (event.name.endsWith('RunTask')) longest = Math.max(longest, event.tdur ?? 0);
  }
  return Math.round(longest / 1_000);
}
