import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fileParts } from '../../../utils/export/fileParts';
import { managedFile } from '../../../utils/import/managedFile';
import { mergeFile, newFile } from '../../../utils/library/folder/mergeFile';
import { reviewFile } from '../../../utils/library/folder/reviewFile';
import type { WrittenFile } from '../../../utils/model/folder';
import type { HighlightId } from '../../../utils/model/ids';
import type { Article, Highlight } from '../../../utils/model/records';
import { aHighlight, anArticle } from '../export/records';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** An article, its passages, and its file as it lies in the folder. */
class World {
  article: Article = anArticle({ tags: ['work'] });
  highlights: Highlight[] = [
    aHighlight(1, { quote: 'The first passage of all.', note: 'First note.', tags: ['R&D'] }),
    aHighlight(2, { quote: 'The second passage of all.', note: 'Second note.' }),
    aHighlight(4, { quote: 'The fourth passage of all.', order: 4 }),
  ];
  text = '';
  written: WrittenFile | null = null;

  constructor() {
    const made = newFile(this.#toWrite(), 'a.md');
    this.text = made.text;
    this.written = made.written;
  }

  review() {
    return reviewFile(this.written, this.#file(), this.article, this.highlights);
  }

  update(settled: HighlightId[] = []): this {
    const { states } = this.review();
    const made = mergeFile(this.#file(), this.written, states, this.#toWrite(), new Set(settled));
    this.text = made.text;
    this.written = made.written;
    return this;
  }

  change(number: number, change: Partial<Highlight>): this {
    const { id } = aHighlight(number);
    this.highlights = this.highlights.map((one) => (one.id === id ? { ...one, ...change } : one));
    return this;
  }

  /** As a person edits it. */
  edit(from: string, to: string): this {
    expect(this.text).toContain(from);
    this.text = this.text.replace(from, () => to);
    return this;
  }

  kinds(): string[] {
    return this.review().states.map(({ kind }) => kind);
  }

  #file() {
    const shown = new Map(this.written?.blocks.map((block) => [block.id, block.shown]));
    return managedFile(this.text, shown);
  }

  #toWrite() {
    const { article, highlights } = this;
    const parts = fileParts(article, highlights, { timeZone: 'UTC' });
    return { article, highlights, parts };
  }
}

const second = aHighlight(2).id;
const block2 = `> The second passage of all.

Second note. [open](https://example.org/blog/horizontaal-samenwerken#:~:text=The%20second%20passage%20of%20all)

^h-${second}

`;

test('a passage and an article of hundreds of tags keep them all', () => {
  const world = new World();
  const tags = Array.from({ length: 150 }, (_, at) => `tag-${at}`);
  world.article = { ...world.article, tags };
  world.change(1, { tags }).update();
  expect(world.review().news).toEqual([]);
  world.edit('First note.', 'First note, and more.');
  expect(world.review().news).toMatchObject([{ after: { tags } }]);
});

describe('a file of the managed folder', () => {
  test('says nothing new when nobody touched it, and is not changed by an update', () => {
    const world = new World();
    const { text } = world;
    expect(world.kinds()).toEqual(['same', 'same', 'same']);
    expect(world.update().text).toBe(text);
  });

  test('gets what changed in the library, and keeps what the person wrote around it', () => {
    const world = new World()
      .edit('# Horizontaal Samenwerken\n', '# Horizontaal Samenwerken\n\nMy *own* words.\n')
      .edit(block2, `${block2}> A quote of my own.\n\nBetween.\n\n`)
      .change(2, { note: 'Another note.' });
    world.article = { ...world.article, title: 'A new title' };
    world.highlights.push(aHighlight(3, { quote: 'The third passage of all.' }));
    world.text += '\nAt the end.';
    const before = world.text;
    world.update();
    expect(world.text).toBe(
      before
        .replace('title: "Horizontaal Samenwerken"', 'title: "A new title"')
        .replace('# Horizontaal Samenwerken', '# A new title')
        .replace('Second note.', 'Another note.')
        .replace(
          `^h-${second}`,
          `^h-${second}\n\n> The third passage of all.\n\n[open](https://example.org/blog/horizontaal-samenwerken#:~:text=The%20third%20passage%20of%20all)\n\n^h-${aHighlight(3).id}`,
        ),
    );
    expect(new Set(world.kinds())).toEqual(new Set(['same']));
  });

  test('brings back a note and a tag edited in it, tag by tag', () => {
    const world = new World()
      .edit('First note. #R-D', 'First note, edited.\n\n- and more\n\n#R-D #added')
      .change(1, { tags: ['R&D', 'mine'] });
    expect(world.review().news).toMatchObject([
      {
        before: { note: 'First note.', tags: ['R&D', 'mine'] },
        after: { note: 'First note, edited.\n\n- and more', tags: ['R&D', 'mine', 'added'] },
      },
    ]);
    const { text } = world;
    expect(world.update().text).toBe(text);
  });

  test('takes what was written on below the line with our link for the note', () => {
    const world = new World().edit(`^h-${second}`, `Written below.\n\n^h-${second}`);
    const [news] = world.review().news;
    expect(news?.after).toEqual({ ...news?.before, note: 'Second note.\n\nWritten below.' });
    expect(world.update().text).toBe(world.text);
  });

  test('shows both sides when both changed a note, and writes neither over the other', () => {
    const world = new World().edit('Second note.', 'From the file.').change(2, { note: 'Mine.' });
    const { differences, news } = world.review();
    expect(differences).toMatchObject([
      { id: second, library: { note: 'Mine.' }, file: { note: 'From the file.' } },
    ]);
    expect(news).toEqual([]);
    expect(world.update().text).toContain('From the file.');
    expect(world.review().differences).toHaveLength(1);
    expect(world.update([second]).text).toContain('Mine. [open]');
    expect(world.kinds()).toEqual(['same', 'same', 'same']);
  });

  test('sees no difference where both sides came to say the same', () => {
    const world = new World().edit('Second note.', 'The same.').change(2, { note: 'The same.' });
    expect(world.review()).toMatchObject({ differences: [], news: [] });
    expect(world.update().kinds()).toEqual(['same', 'same', 'same']);
  });

  test('asks about a block that was deleted in it, and writes it again only when told', () => {
    const world = new World().edit(block2, '');
    expect(world.review().questions).toMatchObject([{ key: second, kind: 'gone' }]);
    expect(world.update().text).not.toContain('second passage');
    expect(world.review().questions).toHaveLength(1);
    expect(world.update([second]).text).toContain(block2);
    expect(world.review().questions).toEqual([]);
  });

  test('asks when only the block id is left, and does not write it twice', () => {
    const world = new World().edit(block2, `Mine.\n\n^h-${second}\n\n`);
    expect(world.review().questions).toMatchObject([{ key: second, kind: 'gone' }]);
    world.update([second]);
    expect(world.text.split(`^h-${second}`)).toHaveLength(2);
    expect(world.text).toContain('Mine.\n\n');
    expect(world.text).toContain(block2);
  });

  test('takes out what went to the trash, unless the person edited it', () => {
    const world = new World().change(2, { deletedAt: 1 }).change(1, { deletedAt: 1 });
    world.edit('First note.', 'First note, edited.');
    expect(world.review().questions).toMatchObject([{ kind: 'trashed' }]);
    world.update();
    expect(world.text).not.toContain('second passage');
    expect(world.text).toContain('First note, edited.');
    expect(world.update([aHighlight(1).id]).text).not.toContain('first passage');
    expect(world.text).toContain('Samenwerken\n\n> The fourth passage of all.');
  });

  test('keeps properties that the person added or changed, and takes their tags', () => {
    const world = new World()
      .edit('language: "nl"\n', 'language: "nl"\nstatus: done\n')
      .edit('title: "Horizontaal Samenwerken"', 'title: "My title"')
      .edit('  - "work"\n', '  - "work"\n  - reading\n');
    expect(world.review().news).toMatchObject([{ after: { tags: ['work', 'reading'] } }]);
    world.article = { ...world.article, title: 'Theirs', tags: ['work', 'reading', 'more'] };
    world.update();
    expect(world.text).toContain('status: done\n');
    expect(world.text).toContain('title: "My title"');
    expect(world.text).toContain('  - "work"\n  - "reading"\n  - "more"\n---');
    expect(world.review().news).toEqual([]);
  });

  test('tells a quote of the person’s before a passage from the passage, and leaves an edited quote theirs', () => {
    const world = new World()
      .edit('> The second passage of all.', '> My own quote.\n\n> The second passage of all.')
      .edit('> The fourth passage of all.', '> The *fourth* passage of all.')
      .change(2, { note: 'New.' })
      .change(4, { note: 'New too.' });
    expect(world.review()).toMatchObject({ news: [], differences: [], questions: [] });
    world.update();
    expect(world.text).toContain('> My own quote.\n\n> The second passage of all.\n\nNew. [open]');
    expect(world.text).toContain('> The *fourth* passage of all.\n\nNew too. [open]');
    expect(world.change(4, { note: '' }).update().text).toContain('> The *fourth* passage of all.');
  });

  test('is read in whatever line breaks it came back with', () => {
    const world = new World();
    world.text = `\ufeff${world.text.replaceAll('\n', '\r\n')}`;
    expect(world.kinds()).toEqual(['same', 'same', 'same']);
  });

  test('of which nothing is remembered is taken for what it says', () => {
    const world = new World().edit('Second note.', 'Edited.');
    world.written = null;
    expect(world.review()).toMatchObject({ news: [], differences: [{ id: second }] });
    world.update();
    expect(world.text).toContain('Edited.');
    expect(world.update([second]).kinds()).toEqual(['same', 'same', 'same']);
  });

  test('keeps every line of the person’s and every edit of theirs, whatever the library did meanwhile', () => {
    const own = fc.constantFrom(
      'Mine.',
      '- my list',
      '> my quote',
      '## My heading',
      '```\ncode\n```\n',
    );
    const note = fc.constantFrom(
      '',
      'One.',
      'Two *lines*\nof it.',
      '- a\n- list',
      '> quoted',
      '#a',
    );
    const act = fc.oneof(
      fc.record({ kind: fc.constant('own' as const), at: fc.nat(30), own }),
      fc.record({ kind: fc.constant('note' as const), at: fc.integer({ min: 1, max: 4 }), note }),
      fc.record({ kind: fc.constant('edit' as const), note }),
      fc.record({ kind: fc.constant('trash' as const), at: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constant('add' as const), at: fc.integer({ min: 5, max: 9 }) }),
      fc.record({ kind: fc.constant('update' as const) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const world = new World();
        const mine: string[] = [];
        for (const one of acts) {
          if (one.kind === 'own') {
            const line = `${one.own} ${mine.length}`;
            mine.push(line);
            const places = gaps(world.text);
            const place = places[one.at % places.length] ?? world.text.length;
            world.text = `${world.text.slice(0, place)}\n${line}\n\n${world.text.slice(place)}`;
          } else if (one.kind === 'note') world.change(one.at, { note: one.note });
          else if (one.kind === 'trash') world.change(one.at, { deletedAt: 1 });
          else if (one.kind === 'add') {
            const added = aHighlight(one.at, { quote: `Passage number ${one.at}.` });
            if (world.highlights.every(({ id }) => id !== added.id)) world.highlights.push(added);
          } else if (one.kind === 'edit') {
            world.text = world.text.replace(/Second note\./, () => one.note || 'Edited.');
          } else world.update();
        }
        const asked = world.review();
        const { text } = world.update();
        for (const line of mine) expect(text).toContain(line);
        // What is still to be answered is still there to be answered.
        const later = world.review();
        expect(later.news).toEqual(asked.news);
        expect(later.differences).toEqual(asked.differences);
        expect(later.questions).toEqual(asked.questions);
        expect(world.update().text).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
});

/** Where a person can write between passages: behind block ids, and at the end. */
function gaps(text: string): number[] {
  return [...[...text.matchAll(/\^h-\S+\n/g)].map((id) => id.index + id[0].length), text.length];
}
