import { afterEach, expect, test, vi } from 'vitest';
import { TextIndex } from '@/utils/anchoring/TextIndex';
import { indexNow } from '@/utils/page/indexNow';

afterEach(() => vi.unstubAllGlobals());

/** More than a call takes arguments. */
const MANY = 300_000;

test('a page that changes more often at once than a call takes arguments is read as it is then', async () => {
  document.body.innerHTML = '<main><p>before</p></main>';
  const text = document.querySelector('p')?.firstChild as Text;
  const record = { type: 'characterData', target: text } as unknown as MutationRecord;
  let failed: unknown = null;
  class Observer {
    readonly #tell: (records: MutationRecord[]) => void;
    constructor(tell: (records: MutationRecord[]) => void) {
      this.#tell = tell;
    }
    /** The page changes as soon as it has its turn. */
    observe() {
      queueMicrotask(() => {
        text.data = 'after';
        try {
          this.#tell(Array(MANY).fill(record));
        } catch (error) {
          failed = error;
        }
      });
    }
    disconnect() {}
    takeRecords(): MutationRecord[] {
      return [];
    }
  }
  vi.stubGlobal('MutationObserver', Observer);
  const index = await indexNow(document.body);
  expect(failed).toBeNull();
  expect(index.text).toBe(TextIndex.of(document.body).text);
});
