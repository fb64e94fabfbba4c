import type { PageToBackground, Receipt } from '../messaging/protocol';
import type { HighlightId } from '../model/ids';
import type { Annotation } from '../model/page';
import { copyText } from './copyText';
import type { MarksOnPage } from './MarksOnPage';
import type { MarkActions } from './PageUi';
import { quoteMarkdown } from './quoteMarkdown';

/** What acts on a mark need to know. */
export interface Acting {
  readonly document: Document;
  readonly library: PageToBackground;
  readonly marks: MarksOnPage;
  /** Reads the marks again, after an act that this script can't foresee the end of. */
  readonly reload: () => Promise<void>;
}

/** The acts on one mark; `made` is the receipt of making it, if that was just now. */
export function markActions(acting: Acting, id: HighlightId, made?: Receipt): MarkActions {
  const { document, library, marks, reload } = acting;
  const done: Receipt[] = made ? [made] : [];
  return {
    async annotate(annotation) {
      done.push(await library.annotate({ id, annotation }));
      marks.annotate(id, annotation);
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
