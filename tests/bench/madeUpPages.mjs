// Pages for the benchmark where there is no corpus: an article with what stands around one, a discussion, a manual with
// tables and code, a long read, and one in a script without spaces. Their words are made up, their shape is not.
import { random } from './inPage/random.js';

const SYLLABLES =
  'ba be bo da de di fo ga go ha ho ka ke ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te to va ve wa'.split(
    ' ',
  );
const COMMON =
  'the of and to in that was it is for as with on at by from this but not are have'.split(' ');
const HAN =
  '的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长';

function writer(seed, han) {
  const dice = random(seed);
  const lexicon = Array.from({ length: 1_200 }, () =>
    han
      ? Array.from({ length: dice.int(1, 3) }, () => dice.pick([...HAN])).join('')
      : Array.from({ length: dice.int(1, 4) }, () => dice.pick(SYLLABLES)).join(''),
  );
  const word = () => (!han && dice.next() < 0.4 ? dice.pick(COMMON) : dice.pick(lexicon));
  const sentence = (low = 6, high = 22) => {
    const words = Array.from({ length: dice.int(low, high) }, word);
    const text = words.join(han ? '' : ' ') + (han ? '。' : dice.pick(['.', '.', '?', '…']));
    return text[0].toUpperCase() + text.slice(1);
  };
  const paragraph = () => {
    const text = Array.from({ length: dice.int(2, 6) }, () => sentence()).join(han ? '' : ' ');
    return `<p>${dice.next() < 0.4 ? text.replace(/(\S+) (\S+)/, '<em>$1</em> <a href="#">$2</a>') : text}</p>`;
  };
  return {
    dice,
    word,
    sentence,
    paragraph,
    many: (count, make) => Array.from({ length: count }, make).join('\n'),
  };
}

const page = (name, body) => ({
  name,
  html: `<!doctype html><meta charset="utf-8"><title>${name}</title><body>${body}`,
});

function around({ many, sentence }, inner) {
  const links = many(14, () => `<li><a href="#">${sentence(2, 4)}</a></li>`);
  return `<nav><ul>${links}</ul></nav><main>${inner}</main><aside><ul>${links}</ul></aside>
    <script type="application/ld+json">${JSON.stringify({ text: inner })}</script><footer>${sentence()}</footer>`;
}

function article(name, seed, paragraphs, han = false) {
  const pen = writer(seed, han);
  const sections = pen.many(
    Math.ceil(paragraphs / 6),
    () => `<h2>${pen.sentence(2, 5)}</h2>${pen.many(6, pen.paragraph)}`,
  );
  return page(name, around(pen, `<h1>${pen.sentence(4, 8)}</h1>${sections}`));
}

function discussion(seed) {
  const pen = writer(seed, false);
  const comment = () =>
    `<li><b>${pen.word()}</b> <span>${pen.dice.int(1, 23)} hours ago</span><div>${pen.paragraph()}</div><a href="#">Reply</a> <a href="#">Share</a></li>`;
  return page('discussion', around(pen, `<ul>${pen.many(120, comment)}</ul>`));
}

function manual(seed) {
  const pen = writer(seed, false);
  const row = (_, at) =>
    `<tr><td>${at}</td><td>${pen.word()}</td><td>2020-08-01 17:${pen.dice.int(10, 59)}</td><td>400</td></tr>`;
  const part =
    () => `${pen.paragraph()}<pre>if (${pen.word()}) {\n  return ${pen.word()};\n}\n// ${pen.sentence(3, 8)}</pre>
    <table>${pen.many(20, row)}</table><ol>${pen.many(6, () => `<li>${pen.sentence()}</li>`)}</ol>`;
  return page('manual', around(pen, pen.many(8, part)));
}

export const madeUpPages = [
  article('article', 1, 24),
  article('long read', 2, 240),
  article('without spaces', 3, 60, true),
  discussion(4),
  manual(5),
];
