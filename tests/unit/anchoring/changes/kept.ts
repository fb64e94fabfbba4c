import type { Change } from './Change';
import { list, P, paragraphs, part, row, swap, table, whole } from './town';

/** As MediaWiki writes it. */
const editable =
  '<h2>The lock<span class="mw-editsection">[<a href="/?action=edit&amp;section=1">edit</a>]</span></h2>';

/** Changes after which a passage is found at its place. */
export const kept: readonly Change[] = [
  {
    name: 'over a heading, between its page and the stored article, which has no links to edit a section',
    before: paragraphs(P[0], P[1]).replace('</p><p>', `</p>${editable}<p>`),
    quote: `${P[0].slice(-30)} The lock ${P[1].slice(0, 30)}`,
    after: paragraphs(P[0], P[1]).replace('</p><p>', '</p><h2>The lock</h2><p>'),
    found: `${P[0].slice(-30)}The lock${P[1].slice(0, 30)}`,
  },
  {
    name: 'where it is a heading with a link to edit its section',
    before: paragraphs(P[0], P[1]).replace('</p><p>', `</p>${editable}<p>`),
    quote: 'The lock',
    after: paragraphs(P[0], P[1]).replace('</p><p>', '</p><h2>The lock</h2><p>'),
    found: 'The lock',
  },
  {
    name: 'when the paragraphs are put in another order',
    before: whole,
    quote: 'a drawing of the lock, made by a surveyor',
    after: paragraphs(P[2], P[4], P[0], P[3], P[1]),
    found: 'a drawing of the lock, made by a surveyor',
  },
  {
    name: 'across paragraphs, when one is put between them',
    before: whole,
    quote: 'had asked the fishermen about. In the archive lies a drawing',
    after: swap('<p>In the', '<p>Subscribe to our letter.</p><p>In the'),
    found: 'had asked the fishermen about.Subscribe to our letter.In the archive lies a drawing',
  },
  {
    name: 'when its paragraph is split over two columns',
    before: whole,
    quote: 'made by a surveyor who never saw it finished',
    after: swap('surveyor who', 'surveyor</p></div><div><p>who'),
    found: 'made by a surveyorwho never saw it finished',
  },
  {
    name: 'when two sentences are made one',
    before: paragraphs(P[0], `${P[1]} ${P[2]}`, P[3]),
    quote: 'had asked the fishermen about. In the archive lies a drawing of the lock',
    after: paragraphs(
      P[0],
      `${P[1]} ${P[2]}`.replace('about. In the archive lies', 'about, and in the archive lies'),
      P[3],
    ),
    found: 'had asked the fishermen about, and in the archive lies a drawing of the lock',
  },
  {
    name: 'when an item of a list of sentences like it changes',
    before: list('stones', 'otters', 'badgers', 'herons', 'reeds'),
    quote: 'Here is a thing worth a moment, and it is called badgers',
    after: list('stones', 'otters', 'weasels', 'herons', 'reeds'),
    found: 'Here is a thing worth a moment, and it is called weasels',
  },
  {
    name: 'when a number in it changes',
    before: swap('a single summer', 'the summer of 1612'),
    quote: 'dug by hand in the summer of 1612',
    after: swap('a single summer', 'the summer of 1615'),
    found: 'dug by hand in the summer of 1615',
  },
  {
    name: 'when it is set in capitals, and its dots are put otherwise',
    before: swap('the eastern quay', 'the eastern quay…'),
    quote: 'only the eastern quay… is where it was',
    after: swap('only the eastern quay', 'ONLY THE EASTERN QUAY...'),
    found: 'ONLY THE EASTERN QUAY... is where it was',
  },
  {
    name: 'when it is short, and other paragraphs come before it',
    before: whole,
    quote: 'the river',
    after: paragraphs('By the river one hears otherwise.', P[4], ...P.slice(0, 4)),
    found: 'the river',
  },
  {
    name: 'when a table of contents repeats the heading that it is',
    before: `<h1>The town</h1>${P[0]}<h2>Salt and water</h2>${P[1]}${P[2]}`,
    quote: 'Salt and water',
    after: `<h1>The town</h1><ul><li>Salt and water</li><li>Wars</li></ul>${P[0]}<h2><b>Salt</b> and water</h2>${P[1]}${P[2]}`,
    found: 'Salt and water',
  },
  {
    name: 'when it begins and ends with quotation marks, and these change',
    before: swap('the brass plate', '“the brass plate”'),
    quote: '“the brass plate”',
    after: swap('the brass plate', '"the brass plate"').replace('Children', 'Many children'),
    found: '"the brass plate"',
  },
  {
    name: 'in Japanese, when words are changed',
    before:
      '<p>この町の港は夏に人の手だけで掘られた。費用は塩の税で賄われた。</p><p>文書館には閘門の図面が残っている。測量士は完成を見なかった。</p>',
    quote: '文書館には閘門の図面が残っている。',
    after:
      '<p>この町の港は夏に人の手だけで掘られた。費用は塩の税で賄われた。</p><p>文書館には古い閘門の図が残っている。測量士は完成を見なかった。</p>',
    found: '文書館には古い閘門の図が残っている。',
  },
  {
    name: 'in Thai, when a word is put in',
    before: '<p>ท่าเรือแรกของเมืองนี้ขุดด้วยมือในฤดูร้อนเดียว เมื่อน้ำในแม่น้ำลดลง</p>',
    quote: 'ขุดด้วยมือในฤดูร้อนเดียว',
    after: '<p>ข่าวใหม่</p><p>ท่าเรือแรกของเมืองนี้ขุดด้วยมือทั้งหมดในฤดูร้อนเดียว เมื่อน้ำในแม่น้ำลดลง</p>',
    found: 'ขุดด้วยมือทั้งหมดในฤดูร้อนเดียว',
  },
  {
    name: 'in Hebrew, when points are put to it and a word changes',
    before: '<p>הנמל הראשון של העיר נחפר ביד בקיץ אחד, כאשר הנהר עמד נמוך.</p>',
    quote: 'נחפר ביד בקיץ אחד',
    after: '<p>חדש</p><p>הנמל הראשון של העיר נֶחְפַּר ביד בחורף אחד, כאשר הנהר עמד נמוך.</p>',
    found: 'נֶחְפַּר ביד בחורף אחד',
  },
  {
    name: 'between signs beyond the basic plane',
    before: swap('the brass plate', '🎉🎉 the brass plate 👩‍👧'),
    quote: '🎉 the brass plate 👩‍👧',
    after: `<p>🎉 New!</p>${swap('the brass plate', '🎉🎉 the old brass plate 👩‍👧')}`,
    found: '🎉 the old brass plate 👩‍👧',
  },
  {
    name: 'in a row of a table, when rows are put before it',
    before: table(row('Salt', 12, 'fine'), row('Herring', 12, 'fine'), row('Rope', 12, 'fine')),
    quote: 'Herring 12 fine',
    after: table(
      row('Tar', 12, 'fine'),
      row('Salt', 12, 'fine'),
      row('Herring', 12, 'fine'),
      row('Rope', 12, 'fine'),
    ),
    found: 'Herring12fine',
  },
  {
    name: 'when all that stands next to it is rewritten',
    before: paragraphs(P[0], `${P[1]} ${P[2]} ${P[3]}`, P[4]),
    quote: 'a drawing of the lock',
    after: paragraphs(
      P[0],
      `${P[1]} Kept in a vault below the town hall since long is a drawing of the lock, but it has two gates too many, and no bridge. ${P[3]}`,
      P[4],
    ),
    found: 'a drawing of the lock',
  },
  {
    name: 'when its beginning was rewritten together with what stood around it',
    before: `${part}${whole}`,
    quote: 'Merchants paid for it with a tax on salt, which nobody had asked',
    after: `${part}${whole}`
      .replace(
        'in a single summer, when the river stood low.</p><p>Merchants paid for it',
        'by men whom no one ever thanked, long ago.</p><p>Guilds gave money raised',
      )
      .replace(
        'the fishermen about.</p><p>In the archive lies a drawing',
        'for, least of all here.</p><p>My great uncle once owned one',
      ),
    found: 'Guilds gave money raised with a tax on salt, which nobody had asked',
  },
  {
    name: 'and ends where it ended, when a paragraph is put behind it that closes with the same stop',
    before: whole,
    quote: 'which nobody had asked the fishermen about.',
    after: swap(
      'fishermen about.</p>',
      'fishermen of.</p><p>Subscribe to our letter, and read of harbours and locks in your own mail.</p>',
    ),
    found: 'which nobody had asked the fishermen of.',
  },
  {
    name: 'at the end of the page, when its last word changes and a hidden copy follows',
    before: whole,
    quote: 'that is said to mark the height of the water.',
    after: `${swap('height of the water.', 'height of the flood.')}<div hidden>Mark the height of the water.</div>`,
    found: 'that is said to mark the height of the flood.',
  },
  {
    name: 'when it and what follows are printed a second time in a hidden layer',
    before: whole,
    quote: 'a tax on salt, which nobody had asked',
    after: `<div hidden>${whole}</div>${swap('a tax on salt', 'a tax on all salt')}`,
    found: 'a tax on all salt, which nobody had asked',
  },
  {
    name: 'though only a hidden copy keeps what stands next to it',
    before: whole,
    quote: 'Two wars and one flood later only the eastern quay is where it was',
    after: `${swap('Two wars', 'Three wars').replace('finished.', 'done.').replace('meant to be', 'set to stay')}<div hidden>${swap('Two wars', 'Three wars')}</div>`,
    found: 'Three wars and one flood later only the eastern quay is where it was',
  },
];
