import { type Change, sequenceDiff } from './sequenceDiff';

/** Words, single characters of scripts that put no spaces, and runs of anything else. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}'’]+|\s+|[^\p{L}\p{N}\p{M}'’\s]/gu;

/**
 * What became of a text, word by word, in reading order and what was removed before what was added. Leaving out what was
 * added gives `before`, leaving out what was removed gives `after`. Equal neighbours are joined; no stretch is empty.
 */
export function wordDiff(before: string, after: string): Change[] {
  return joined(sequenceDiff(tokens(before), tokens(after)));
}

function tokens(text: string): string[] {
  const found = text.toWellFormed() === text ? text.match(TOKEN) : null;
  // What no class holds, such as a lone surrogate, must not get lost.
  return found && found.join('') === text ? found : Array.from(text);
}

/** Joins neighbours of a kind; between two common stretches everything removed comes first. */
function joined(changes: readonly Change[]): Change[] {
  const out: Change[] = [];
  let [removed, added, same] = ['', '', ''];
  const flush = () => {
    if (same) out.push({ kind: 'same', text: same });
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    [removed, added, same] = ['', '', ''];
  };
  for (const { kind, text } of changes) {
    if (!text) continue;
    if (kind === 'same' && (removed || added)) flush();
    if (kind === 'same') same += text;
    else if (kind === 'removed') removed += text;
    else added += text;
  }
  flush();
  return out;
}
