import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { aHighlight } from '../export/records';
import { FileInFolder } from './FileInFolder';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const own = fc.constantFrom(
  'Mine.',
  '- my list',
  '> my quote',
  '## My heading',
  '```\ncode\n```\n',
);
const note = fc.constantFrom('', 'One.', 'Two *lines*\nof it.', '- a\n- list', '> quoted', '#a');
/** What a person does to the file, and what happens in the library meanwhile. */
const act = fc.oneof(
  fc.record({ kind: fc.constant('own' as const), at: fc.nat(30), own }),
  fc.record({ kind: fc.constant('note' as const), at: fc.integer({ min: 1, max: 4 }), note }),
  fc.record({ kind: fc.constant('edit' as const), note }),
  fc.record({ kind: fc.constant('trash' as const), at: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('add' as const), at: fc.integer({ min: 5, max: 9 }) }),
  fc.record({ kind: fc.constant('update' as const) }),
);

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

test('a file of the managed folder keeps every line of the person’s and every edit of theirs, whatever the library did meanwhile', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const file = new FileInFolder();
      const mine: string[] = [];
      for (const one of acts) perform(one, file, mine);
      const asked = file.review();
      const { text } = file.update();
      for (const line of mine) expect(text).toContain(line);
      // What is still to be answered is still there to be answered.
      const later = file.review();
      expect(later.news).toEqual(asked.news);
      expect(later.differences).toEqual(asked.differences);
      expect(later.questions).toEqual(asked.questions);
      expect(file.update().text).toBe(text);
    }),
    { numRuns: 150 },
  );
});

/** Lines that the person writes are added to `mine`. */
function perform(one: Act, file: FileInFolder, mine: string[]): void {
  switch (one.kind) {
    case 'own': {
      const line = `${one.own} ${mine.length}`;
      mine.push(line);
      const places = gaps(file.text);
      const place = places[one.at % places.length] ?? file.text.length;
      file.text = `${file.text.slice(0, place)}\n${line}\n\n${file.text.slice(place)}`;
      break;
    }
    case 'note':
      file.change(one.at, { note: one.note });
      break;
    case 'trash':
      file.change(one.at, { deletedAt: 1 });
      break;
    case 'add': {
      const added = aHighlight(one.at, { quote: `Passage number ${one.at}.` });
      if (file.highlights.every(({ id }) => id !== added.id)) file.highlights.push(added);
      break;
    }
    case 'edit':
      file.text = file.text.replace(/Second note\./, () => one.note || 'Edited.');
      break;
    case 'update':
      file.update();
  }
}

/** Where a person can write between passages: behind block ids, and at the end. */
function gaps(text: string): number[] {
  return [...[...text.matchAll(/\^h-\S+\n/g)].map((id) => id.index + id[0].length), text.length];
}
