// What happens to pages between two visits. Each edit keeps the passages' live ranges true: it touches words inside them
// and never the first or the last, so that the browser itself keeps the truth. `gone` passages have no true place.
import { textNodes } from './textOffsets.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

function wordsOf(range) {
  const words = [];
  const inside = textNodes(range.commonAncestorContainer.parentNode ?? document.body);
  for (const node of inside.filter((each) => range.intersectsNode(each))) {
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    for (const found of node.data.slice(from, to).matchAll(WORD)) {
      words.push({ node, at: from + found.index, length: found[0].length });
    }
  }
  return words;
}

/** Words around a passage, in its own text nodes and those next to them. */
function wordsBefore({ startContainer, startOffset }, count) {
  const nodes = textNodes(document.body);
  const words = [];
  for (let at = nodes.indexOf(startContainer); at >= 0 && words.length < count; at--) {
    const until = nodes[at] === startContainer ? startOffset : nodes[at].data.length;
    words.unshift(...wordsIn(nodes[at], 0, until).slice(-(count - words.length)));
  }
  return words;
}

function wordsBehind({ endContainer, endOffset }, count) {
  const nodes = textNodes(document.body);
  const words = [];
  for (let at = nodes.indexOf(endContainer); at < nodes.length && words.length < count; at++) {
    const from = nodes[at] === endContainer ? endOffset : 0;
    words.push(...wordsIn(nodes[at], from).slice(0, count - words.length));
  }
  return words;
}

function wordsIn(node, from, to = node.data.length) {
  if (node.parentElement?.closest('script, style, noscript, template, [hidden]')) return [];
  return [...node.data.slice(from, to).matchAll(WORD)].map(({ index, 0: word }) => ({
    node,
    at: from + index,
    length: word.length,
  }));
}

/** Puts other words for a share of the inner words of each passage, at least one. */
function reword({ passages, dice, vocabulary }, share) {
  for (const { range } of passages) {
    const inner = wordsOf(range).slice(1, -1);
    const wanted = Math.min(inner.length, Math.max(1, Math.round(inner.length * share)));
    const chosen = new Set();
    while (chosen.size < wanted) chosen.add(dice.int(0, inner.length - 1));
    for (const at of [...chosen].sort((a, b) => b - a)) {
      const { node, at: offset, length } = inner[at];
      node.replaceData(offset, length, dice.pick(vocabulary));
    }
  }
}

const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
const textOf = ({ range }) => range.toString();

function sentence({ dice, vocabulary }, words = 12) {
  return `${Array.from({ length: words }, () => dice.pick(vocabulary)).join(' ')}.`;
}

/** Puts a block in front of a paragraph that no passage touches. */
function putElsewhere(scene, block) {
  const free = [...scene.root.querySelectorAll('p, li')].filter(
    (each) => !scene.passages.some(({ range }) => range.intersectsNode(each)),
  );
  if (free.length > 0) scene.dice.pick(free).before(block);
  else scene.root.prepend(block);
}

/** Puts an element behind a word inside each passage. */
function putInside({ passages, dice }, make) {
  for (const { range } of passages) {
    const inner = wordsOf(range).slice(0, -1);
    if (inner.length === 0) continue;
    const { node, at, length } = dice.pick(inner);
    const block = make();
    // A live range whose end lies in the node follows the split.
    node.splitText(at + length).before(block);
  }
}

function rewriteText({ root }, change) {
  for (const node of textNodes(root)) {
    const spots = [...node.data.matchAll(/\S+|\s+/g)].reverse();
    for (const { index, 0: piece } of spots) {
      const now = change(piece);
      if (now !== piece) node.replaceData(index, piece.length, now);
    }
  }
}

function remove(scene) {
  for (const passage of scene.passages) {
    passage.range.deleteContents();
    passage.gone = true;
  }
}

export const edits = {
  same: () => {},
  inserted: (scene) => {
    for (let k = 0; k < 8; k++) putElsewhere(scene, element('p', sentence(scene, 40)));
  },
  nbsp: (scene) =>
    rewriteText(scene, (piece) => (piece === ' ' && scene.dice.next() < 0.3 ? '\u00a0' : piece)),
  footnote: (scene) => putInside(scene, () => element('sup', `[${scene.dice.int(1, 99)}]`)),
  advert: (scene) => putInside(scene, () => element('div', `Advertisement ${sentence(scene, 6)}`)),
  reworded10: (scene) => reword(scene, 0.1),
  reworded40: (scene) => reword(scene, 0.4),
  decoy: (scene) => {
    for (const passage of scene.passages) {
      putElsewhere(scene, element('p', `${sentence(scene)} ${textOf(passage)} ${sentence(scene)}`));
    }
    reword(scene, 0.05);
  },
  unseen: (scene) => {
    for (const passage of scene.passages) {
      const copy = element('div', `${sentence(scene)} ${textOf(passage)} ${sentence(scene)}`);
      copy.hidden = true;
      const data = element('script', JSON.stringify({ text: textOf(passage) }));
      data.type = 'application/ld+json';
      scene.root.prepend(copy, data);
    }
    reword(scene, 0.1);
  },
  moved: (scene) => {
    const blocks = [...scene.root.querySelectorAll('p')];
    for (let at = 0; at + 1 < blocks.length; at += 2) {
      const [one, two] = [blocks[at], blocks[at + 1]];
      // Moving a node empties the live ranges in it, so passages are measured inside their block.
      const kept = scene.passages.map(({ range }) => [
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      ]);
      two.after(one);
      scene.passages.forEach(({ range }, index) => {
        const [from, start, to, end] = kept[index];
        range.setStart(from, start);
        range.setEnd(to, end);
      });
    }
  },
  context: ({ passages, dice, vocabulary }) => {
    for (const { range } of passages) {
      const words = [
        ...wordsBefore(range, dice.int(5, 12)),
        ...wordsBehind(range, dice.int(5, 12)),
      ];
      for (const { node, at, length } of words.reverse()) {
        node.replaceData(at, length, dice.pick(vocabulary));
      }
    }
  },
  rewritten: ({ passages, dice, vocabulary }) => {
    for (const [at, { range }] of passages.entries()) {
      const inside = wordsOf(range).slice(0, -1);
      const share = Math.ceil(inside.length * 0.4);
      const changed =
        at % 2 === 0
          ? [...wordsBefore(range, 6), ...inside.slice(0, share)]
          : [...inside.slice(-share), ...wordsBehind(range, 6)];
      for (const { node, at: offset, length } of changed.reverse()) {
        node.replaceData(offset, length, dice.pick(vocabulary));
      }
    }
  },
  removed: remove,
  paragraphgone: (scene) => {
    for (const passage of scene.passages) {
      const block = passage.range.startContainer.parentElement?.closest('p, li, td, div');
      if (block && block !== scene.root && block.textContent.length < 4_000) block.remove();
      else passage.range.deleteContents();
      passage.gone = true;
    }
  },
  lookalike: (scene) => {
    for (const passage of scene.passages) {
      const words = textOf(passage).split(' ');
      for (let k = 0; k < words.length; k += 4) words[k] = scene.dice.pick(scene.vocabulary);
      const copy = element('p', `${sentence(scene)} ${words.join(' ')} ${sentence(scene)}`);
      const block = passage.range.startContainer.parentElement?.closest('p, li, td, div');
      passage.range.deleteContents();
      passage.gone = true;
      // Next to where the passage stood it has the same context, only further off.
      if (block && block !== scene.root && scene.dice.next() < 0.3) block.after(copy);
      else putElsewhere(scene, copy);
    }
  },
};

export function vocabularyOf(root) {
  return [...root.textContent.matchAll(WORD)].map(([word]) => word).slice(0, 5_000);
}
