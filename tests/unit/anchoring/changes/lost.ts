import type { Change } from './Change';
import { list, P, paragraphs, row, swap, table, whole } from './town';

/** Changes after which a passage is rather lost than in a wrong place. */
export const lost: readonly Change[] = [
  {
    name: 'when the page is in another language now',
    before: whole,
    quote: 'Merchants paid for it with a tax on salt',
    after: paragraphs(
      'De eerste haven van de stad werd in één zomer met de hand gegraven, toen de rivier laag stond.',
      'Kooplieden betaalden die met een belasting op zout, waar niemand de vissers naar gevraagd had.',
      'In het archief ligt een tekening van de sluis, gemaakt door een landmeter.',
    ),
    found: null,
  },
  {
    name: 'when its row was taken out of a table of rows like it',
    before: table(
      ...Array.from({ length: 12 }, (_, at) => row(`2020-08-01 17:${30 + at}`, 400, 0)),
    ),
    quote: '2020-08-01 17:36',
    after: table(
      ...Array.from({ length: 12 }, (_, at) =>
        row(at === 6 ? '' : `2020-08-01 17:${30 + at}`, 400, 0),
      ),
    ),
    found: null,
  },
  {
    name: 'when it was taken out, and a sentence like it remains elsewhere',
    before: `${whole}<p>${P[1].replace('salt', 'herring')}</p>`,
    quote: 'Merchants paid for it with a tax on salt,',
    after: `${swap('Merchants paid for it with a tax on salt,', '')}<p>${P[1].replace('salt', 'herring')}</p>`,
    found: null,
  },
  {
    name: 'when an item of a list of sentences like it was taken out',
    before: list('stones', 'otters', 'badgers', 'herons', 'reeds'),
    quote: 'Here is a thing worth a moment, and it is called badgers',
    after: list('stones', 'otters', 'herons', 'reeds'),
    found: null,
  },
  {
    name: 'when the last item of such a list was taken out',
    before: list('stones', 'otters', 'badgers', 'herons', 'reeds'),
    quote: 'Here is a thing worth a moment, and it is called reeds',
    after: list('stones', 'otters', 'badgers', 'herons'),
    found: null,
  },
  {
    name: 'when the article stands there twice',
    before: whole,
    quote: 'only the eastern quay is where it was',
    after: `<p>New.</p>${whole}<hr>${whole}`,
    found: null,
  },
  {
    name: 'when a short one is gone and its word stands elsewhere',
    before: whole,
    quote: 'the river',
    after: swap('when the river stood low', 'when it was dry').replace(
      'Two wars',
      'By the river two wars',
    ),
    found: null,
  },
];
