// Runs inside the page, as `__bench`.
import { edits, vocabularyOf } from './edits.js';
import { random } from './random.js';
import { textNodes } from './textOffsets.js';

let pristine = null;

function fresh() {
  pristine ??= document.body.cloneNode(true);
  document.body.replaceWith(pristine.cloneNode(true));
  return document.body;
}

/** Passages inside single text nodes, whole words, none near another; longer ones must stand once on the page. */
function choose(root, dice, wanted) {
  const all = root.textContent;
  const nodes = textNodes(root).filter(
    (node) =>
      node.data.trim().length > 40 &&
      !node.parentElement.closest('script, style, noscript, template, [hidden]') &&
      node.parentElement.checkVisibility(),
  );
  const passages = [];
  for (
    let tries = 0;
    nodes.length > 0 && passages.length < wanted && tries < wanted * 30;
    tries++
  ) {
    const node = nodes.splice(dice.int(0, nodes.length - 1), 1)[0];
    const words = [...node.data.matchAll(/\S+/g)];
    if (words.length < 5) continue;
    const first = dice.int(0, Math.min(words.length - 4, words.length >> 1));
    const last = Math.min(words.length - 1, first + dice.int(3, 30));
    const [start, end] = [words[first].index, words[last].index + words[last][0].length];
    const text = node.data.slice(start, end);
    if (all.split(text).length > 2) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    passages.push({ range, text });
  }
  return passages;
}

/** White space and what is put in at the edges aside, two ranges are the same when most of both is in both. */
function verdict({ range, gone }, found, root) {
  if (!found) return gone ? 'orphan' : 'missed';
  if (gone) return 'answered';
  const length = (from, to) => {
    const between = document.createRange();
    between.setStart(root, 0);
    between.setEnd(from, to);
    return between.toString().length;
  };
  const span = (each) => [
    length(each.startContainer, each.startOffset),
    length(each.endContainer, each.endOffset),
  ];
  const [[a, b], [c, d]] = [span(range), span(found)];
  const shared = Math.min(b, d) - Math.max(a, c);
  return shared * 2 >= Math.max(b, d) - Math.min(a, c) ? 'found' : 'wrong';
}

async function findAll(adapter, selectors, root) {
  const tasks = watchTasks();
  await nextTask();
  const began = performance.now();
  const found = adapter.anchorAll
    ? await adapter.anchorAll(selectors, root)
    : await Promise.all(selectors.map(async (each) => each && adapter.anchor(each, root)));
  const ended = performance.now();
  await nextTask();
  return { found, ms: ended - began, longest: tasks(began, ended) };
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Gives, for two points in time, the longest task between them: 0 for less than 50 ms, null where a browser does not tell. */
function watchTasks() {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return () => null;
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  return (began, ended) => {
    tasks.push(...observer.takeRecords());
    observer.disconnect();
    const within = tasks.filter(
      ({ startTime, duration }) => startTime < ended && startTime + duration > began + 1,
    );
    return Math.max(0, ...within.map(({ duration }) => duration));
  };
}

/** One edit with one adapter on this page: counts of verdicts, and the time of finding. */
export async function measure({ edit, seed, quotes }) {
  const adapter = window.__adapter;
  const root = fresh();
  const dice = random(seed);
  const passages = choose(root, dice, quotes);
  if (passages.length === 0) return null;
  const selectors = [];
  for (const { range } of passages) {
    const selector = await Promise.resolve(adapter.describe(range, root)).catch(() => null);
    selectors.push(selector && JSON.parse(JSON.stringify(selector)));
  }
  edits[edit]({ root, passages, dice, vocabulary: vocabularyOf(root) });
  const { found, ms, longest } = await findAll(adapter, selectors, root);
  const counts = {};
  passages.forEach((passage, at) => {
    // A passage that is said to be gone but still stands somewhere has no clear truth.
    if (passage.gone && root.textContent.includes(passage.text)) return;
    const is = verdict(passage, found[at], root);
    counts[is] = (counts[is] ?? 0) + 1;
  });
  return { counts, ms, longest, passages: passages.length };
}

/** What the engine knew of its first choice for each passage after an edit, and whether that was right. */
export async function sample({ edit, seed, quotes }) {
  const root = fresh();
  const dice = random(seed);
  const passages = choose(root, dice, quotes);
  const selectors = passages.map(({ range }) => window.__adapter.describe(range, root));
  edits[edit]({ root, passages, dice, vocabulary: vocabularyOf(root) });
  const chosen = await window.__adapter.firstReadings(selectors, root);
  return passages.flatMap((passage, at) => {
    const reading = chosen[at];
    if (!reading || (passage.gone && root.textContent.includes(passage.text))) return [];
    return [
      { features: reading.features, right: verdict(passage, reading.range, root) === 'found' },
    ];
  });
}

/** Median milliseconds to find `count` passages of this page, of three times, and the longest task of all. */
export async function speed({ edit, seed, count }) {
  const times = [];
  const tasks = [];
  for (let k = 0; k < 3; k++) {
    const done = await measure({ edit, seed, quotes: count });
    if (!done) return null;
    times.push(done.ms);
    tasks.push(done.longest);
  }
  return {
    ms: times.sort((a, b) => a - b)[1],
    longest: tasks.includes(null) ? null : Math.max(...tasks),
  };
}

export { edits };
