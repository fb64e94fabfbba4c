import type { BackgroundToPage } from '../messaging/protocol';
import { type Sender, serve } from '../messaging/serve';
import { type Colour, colours } from '../model/colour';
import { Failure } from '../model/failure';
import type { HighlightId } from '../model/ids';
import type { PageSession } from './PageSession';

/** What the script in a page says of itself. */
export interface Identity {
  /** The version of this build. */
  readonly version: string;
  /** The extension's own id: nobody else may ask. */
  readonly extension: string;
}

/** Serves the background's questions to one document, until the signal ends it. */
export function servePage(
  session: PageSession,
  { version, extension }: Identity,
  retire: () => void,
  signal: AbortSignal,
): void {
  // A message of the background comes from no tab: another page's script is none.
  const isBackground = (sender: Sender) => sender.id === extension && sender.tab === undefined;
  serve<BackgroundToPage>(
    'backgroundToPage',
    isBackground,
    {
      ping: async () => ({ version }),
      inspect: () => session.inspect(),
      extract: async () => session.extract(),
      selection: async () => session.selection(),
      highlightSelection: async (arg) => ({
        highlighted: await session.highlightSelection(parseColour(arg)),
      }),
      marksChanged: () => session.marksChanged(),
      jumpTo: async (arg) => ({ found: await session.jumpTo(parseId(arg)) }),
      search: (arg) => session.search(parseId(arg)),
      retire: async () => retire(),
    },
    signal,
  );
}

function parseColour(arg: unknown): Colour {
  const { colour } = (arg ?? {}) as { readonly colour?: unknown };
  const known = colours.find((one) => one === colour);
  if (!known) throw new Failure('badArguments', 'no such colour');
  return known;
}

function parseId(arg: unknown): HighlightId {
  const { id } = (arg ?? {}) as { readonly id?: unknown };
  if (typeof id !== 'string' || id === '') throw new Failure('badArguments', 'no id');
  return id as HighlightId;
}
