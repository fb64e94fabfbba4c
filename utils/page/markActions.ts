import type { PageToBackground, Receipt } from '../messaging/protocol';
import { Failure } from '../model/failure';
import type { HighlightId } from '../model/ids';
import type { Annotation, Passage } from '../model/page';
import { copyText } from './copyText';
import type { MarksOnPage } from './MarksOnPage';
import type { MarkActions } from './PageUi';
import { passageOf } from './passageOf';
import { quoteMarkdown } from './quoteMarkdown';
import { rootOf } from './rootOf';
import { toRange } from './toRange';

/** What acts on a mark need to know. */
export interface Acting {
  readonly document: Document;
  readonly library: PageToBackground;
  readonly marks: MarksOnPage;
  /** Reads the marks again, after an act that this script can't foresee the end of. */
  readonly reload: () => Promise<void>;
}

/** The acts on one mark; `made` is the receipt of making it, where that was just now. */
export function markActions(acting: Acting, id: HighlightId, made: Receipt | null): MarkActions {
  const { document, library, marks, reload } = acting;
  const done: Receipt[] = made ? [made] : [];
  return {
    async annotate(annotation) {
      done.push(await library.annotate({ id, annotation }));
      marks.annotate(id, annotation);
    },
    async acceptChange() {
      const receipt = await library.reanchor({ id, passage: passageNow(acting, id) });
      await reload();
      return async () => {
        await library.undo(receipt);
        await reload();
      };
    },
    async remove() {
      const receipt = await library.remove({ id });
      marks.remove(id);
      return async () => {
        await library.undo(receipt);
        await reload();
      };
    },
    async takeBack() {
      await undoAll(library, done).catch(() => library.remove({ id }));
      marks.remove(id);
      await reload();
    },
    async copy(format) {
      const mark = marks.get(id);
      if (mark) await copyText(document, copied(mark, format, document));
    },
  };
}

/** Throws `notFound` where the mark stands nowhere any more. */
function passageNow({ document, marks }: Acting, id: HighlightId): Passage {
  const place = marks.place(id);
  const range = place && toRange(document, place.range);
  const described = range && passageOf(range, rootOf(document));
  if (described?.status !== 'described') throw new Failure('notFound');
  return described.passage;
}

/** Newest first: each act can be taken back only while nothing came after it. */
async function undoAll(library: PageToBackground, receipts: Receipt[]): Promise<void> {
  for (let last = receipts.at(-1); last; last = receipts.at(-1)) {
    await library.undo(last);
    receipts.pop();
  }
}

function copied(
  { quote, note }: Pick<Annotation, 'note'> & { readonly quote: string },
  format: 'text' | 'markdown',
  { title, location }: Document,
): string {
  return format === 'text' ? quote : quoteMarkdown(quote, note, { title, url: location.href });
}
