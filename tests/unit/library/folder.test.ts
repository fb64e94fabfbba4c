import { describe, expect, test } from 'vitest';
import { aHighlight } from '../export/records';
import { FileInFolder } from './FileInFolder';

const second = aHighlight(2).id;
const block2 = `> The second passage of all.

Second note. [open](https://example.org/blog/horizontaal-samenwerken#:~:text=The%20second%20passage%20of%20all)

^h-${second}

`;

test('a passage and an article of hundreds of tags keep them all', () => {
  const file = new FileInFolder();
  const tags = Array.from({ length: 150 }, (_, at) => `tag-${at}`);
  file.article = { ...file.article, tags };
  file.change(1, { tags }).update();
  expect(file.review().news).toEqual([]);
  file.edit('First note.', 'First note, and more.');
  expect(file.review().news).toMatchObject([{ after: { tags } }]);
});

describe('a file of the managed folder', () => {
  test('says nothing new when nobody touched it, and is not changed by an update', () => {
    const file = new FileInFolder();
    const { text } = file;
    expect(file.kinds()).toEqual(['same', 'same', 'same']);
    expect(file.update().text).toBe(text);
  });

  test('gets what changed in the library, and keeps what the person wrote around it', () => {
    const file = new FileInFolder()
      .edit('# Horizontaal Samenwerken\n', '# Horizontaal Samenwerken\n\nMy *own* words.\n')
      .edit(block2, `${block2}> A quote of my own.\n\nBetween.\n\n`)
      .change(2, { note: 'Another note.' });
    file.article = { ...file.article, title: 'A new title' };
    file.highlights.push(aHighlight(3, { quote: 'The third passage of all.' }));
    file.text += '\nAt the end.';
    const before = file.text;
    file.update();
    expect(file.text).toBe(
      before
        .replace('title: "Horizontaal Samenwerken"', 'title: "A new title"')
        .replace('# Horizontaal Samenwerken', '# A new title')
        .replace('Second note.', 'Another note.')
        .replace(
          `^h-${second}`,
          `^h-${second}\n\n> The third passage of all.\n\n[open](https://example.org/blog/horizontaal-samenwerken#:~:text=The%20third%20passage%20of%20all)\n\n^h-${aHighlight(3).id}`,
        ),
    );
    expect(new Set(file.kinds())).toEqual(new Set(['same']));
  });

  test('brings back a note and a tag edited in it, tag by tag', () => {
    const file = new FileInFolder()
      .edit('First note. #R-D', 'First note, edited.\n\n- and more\n\n#R-D #added')
      .change(1, { tags: ['R&D', 'mine'] });
    expect(file.review().news).toMatchObject([
      {
        before: { note: 'First note.', tags: ['R&D', 'mine'] },
        after: { note: 'First note, edited.\n\n- and more', tags: ['R&D', 'mine', 'added'] },
      },
    ]);
    const { text } = file;
    expect(file.update().text).toBe(text);
  });

  test('takes what was written on below the line with our link for the note', () => {
    const file = new FileInFolder().edit(`^h-${second}`, `Written below.\n\n^h-${second}`);
    const [news] = file.review().news;
    expect(news?.after).toEqual({ ...news?.before, note: 'Second note.\n\nWritten below.' });
    expect(file.update().text).toBe(file.text);
  });

  test('shows both sides when both changed a note, and writes neither over the other', () => {
    const file = new FileInFolder()
      .edit('Second note.', 'From the file.')
      .change(2, { note: 'Mine.' });
    const { differences, news } = file.review();
    expect(differences).toMatchObject([
      { id: second, library: { note: 'Mine.' }, file: { note: 'From the file.' } },
    ]);
    expect(news).toEqual([]);
    expect(file.update().text).toContain('From the file.');
    expect(file.review().differences).toHaveLength(1);
    expect(file.update([second]).text).toContain('Mine. [open]');
    expect(file.kinds()).toEqual(['same', 'same', 'same']);
  });

  test('sees no difference where both sides came to say the same', () => {
    const file = new FileInFolder()
      .edit('Second note.', 'The same.')
      .change(2, { note: 'The same.' });
    expect(file.review()).toMatchObject({ differences: [], news: [] });
    expect(file.update().kinds()).toEqual(['same', 'same', 'same']);
  });

  test('asks about a block that was deleted in it, and writes it again only when told', () => {
    const file = new FileInFolder().edit(block2, '');
    expect(file.review().questions).toMatchObject([{ key: second, kind: 'gone' }]);
    expect(file.update().text).not.toContain('second passage');
    expect(file.review().questions).toHaveLength(1);
    expect(file.update([second]).text).toContain(block2);
    expect(file.review().questions).toEqual([]);
  });

  test('asks when only the block id is left, and does not write it twice', () => {
    const file = new FileInFolder().edit(block2, `Mine.\n\n^h-${second}\n\n`);
    expect(file.review().questions).toMatchObject([{ key: second, kind: 'gone' }]);
    file.update([second]);
    expect(file.text.split(`^h-${second}`)).toHaveLength(2);
    expect(file.text).toContain('Mine.\n\n');
    expect(file.text).toContain(block2);
  });

  test('takes out what went to the trash, unless the person edited it', () => {
    const file = new FileInFolder().change(2, { deletedAt: 1 }).change(1, { deletedAt: 1 });
    file.edit('First note.', 'First note, edited.');
    expect(file.review().questions).toMatchObject([{ kind: 'trashed' }]);
    file.update();
    expect(file.text).not.toContain('second passage');
    expect(file.text).toContain('First note, edited.');
    expect(file.update([aHighlight(1).id]).text).not.toContain('first passage');
    expect(file.text).toContain('Samenwerken\n\n> The fourth passage of all.');
  });

  test('keeps properties that the person added or changed, and takes their tags', () => {
    const file = new FileInFolder()
      .edit('language: "nl"\n', 'language: "nl"\nstatus: done\n')
      .edit('title: "Horizontaal Samenwerken"', 'title: "My title"')
      .edit('  - "work"\n', '  - "work"\n  - reading\n');
    expect(file.review().news).toMatchObject([{ after: { tags: ['work', 'reading'] } }]);
    file.article = { ...file.article, title: 'Theirs', tags: ['work', 'reading', 'more'] };
    file.update();
    expect(file.text).toContain('status: done\n');
    expect(file.text).toContain('title: "My title"');
    expect(file.text).toContain('  - "work"\n  - "reading"\n  - "more"\n---');
    expect(file.review().news).toEqual([]);
  });

  test('tells a quote of the person’s before a passage from the passage, and leaves an edited quote theirs', () => {
    const file = new FileInFolder()
      .edit('> The second passage of all.', '> My own quote.\n\n> The second passage of all.')
      .edit('> The fourth passage of all.', '> The *fourth* passage of all.')
      .change(2, { note: 'New.' })
      .change(4, { note: 'New too.' });
    expect(file.review()).toMatchObject({ news: [], differences: [], questions: [] });
    file.update();
    expect(file.text).toContain('> My own quote.\n\n> The second passage of all.\n\nNew. [open]');
    expect(file.text).toContain('> The *fourth* passage of all.\n\nNew too. [open]');
    expect(file.change(4, { note: '' }).update().text).toContain('> The *fourth* passage of all.');
  });

  test('is read in whatever line breaks it came back with', () => {
    const file = new FileInFolder();
    file.text = `\ufeff${file.text.replaceAll('\n', '\r\n')}`;
    expect(file.kinds()).toEqual(['same', 'same', 'same']);
  });

  test('of which nothing is remembered is taken for what it says', () => {
    const file = new FileInFolder().edit('Second note.', 'Edited.');
    file.written = null;
    expect(file.review()).toMatchObject({ news: [], differences: [{ id: second }] });
    file.update();
    expect(file.text).toContain('Edited.');
    expect(file.update([second]).kinds()).toEqual(['same', 'same', 'same']);
  });
});
