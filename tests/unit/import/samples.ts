import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { parseFile } from '../../../utils/import/parseFile';

const folder = join(import.meta.dirname, '../../fixtures/import');

/** Names of the files of all formats. */
export const samples: readonly string[] = readdirSync(folder).filter(
  (name) => !name.startsWith('expected'),
);

export const sample = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

/** Reads a file that has this text, and no name that tells anything. */
export const ofText = (text: string) => parseFile('file', strToU8(text));

/** A zip as Omnivore exports it. */
export const omnivore = zipSync({
  'metadata_0_to_1.json': strToU8(
    JSON.stringify([
      {
        slug: 'essay-1',
        title: 'An essay',
        author: 'Jane',
        description: 'About',
        url: 'https://example.org/essay',
        state: 'Archived',
        labels: ['R&D', { name: 'later' }],
        savedAt: '2024-10-01T00:00:00.000Z',
        publishedAt: '2020-01-02T00:00:00.000Z',
      },
      { slug: 'none', title: 'No address' },
    ]),
  ),
  'highlights/essay-1.md': strToU8(
    '> margins are \\*for\\* readers [⤴️](https://omnivore.app/x) #a_label\n\nmy note\n\n- list\n\n> a second\n> of two lines\n',
  ),
  'content/essay-1.html': strToU8('<p>text</p>'),
});
