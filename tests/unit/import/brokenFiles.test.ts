import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { problemReasons } from '../../../utils/import/parsed';
import { parseFile } from '../../../utils/import/parseFile';
import { ofText, omnivore, sample, samples } from './samples';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('broken files', () => {
  const broken = fc
    .record({
      bytes: fc.constantFrom(...samples.map(sample), omnivore),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      changes: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 0.999, noNaN: true }),
          byte: fc.constantFrom(...strToU8('{}[]",:\\\n<>&;#-=() \0')),
        }),
        { maxLength: 8 },
      ),
    })
    .map(({ bytes, cut, changes }) => {
      const part = bytes.slice(0, Math.ceil(bytes.length * cut));
      for (const { at, byte } of changes) part[Math.floor(at * part.length)] = byte;
      return part;
    });

  test('never throw, and give only what can be kept', () => {
    fc.assert(
      fc.property(broken, (bytes) => {
        const { articles, highlights, problems } = parseFile('file', bytes);
        for (const { address, title } of articles) {
          expect(address === null ? title : new URL(address).protocol).toMatch(
            address === null ? /\S/ : /^(https?|file):$/,
          );
        }
        for (const { article, quote } of highlights) {
          expect(articles[article]).toBeDefined();
          expect(quote.trim()).not.toBe('');
        }
        for (const { reason } of problems) expect(problemReasons).toContain(reason);
      }),
      { numRuns: 1_000 },
    );
  });

  // A step that takes its square would take hours: the test itself would end first.
  test('and large ones come to an end', () => {
    const rows = `Highlight,Title\n${'"a ""quoted"" passage, and more",Title\n'.repeat(100_000)}`;
    expect(ofText(rows).highlights).toHaveLength(100_000);
    for (const text of [
      '"'.repeat(2e6),
      `Highlight,Title\n"${'a\n'.repeat(1e6)}`,
      `<a time_added=${'<'.repeat(1e6)}`,
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<a href="'.repeat(2e5)}`,
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<a>'.repeat(2e4)}`,
      `---\n${'a: "\\'.repeat(1e5)}\n---\n`,
      `---\nsource: x\ntitle: [${'"'.repeat(1e5)}]\n---\n`,
    ]) {
      ofText(text);
    }
  });
});
