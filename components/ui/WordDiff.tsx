/** A stretch of two texts compared, as `wordDiff` in `utils/text` gives them. */
interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What each side shows of a comparison. */
const shown = {
  before: ['same', 'removed'],
  after: ['same', 'added'],
  both: ['same', 'removed', 'added'],
} as const;

/** A compared text with what was removed and what was added marked as such; styled by whoever shows it. */
export function WordDiff(props: { changes: readonly Stretch[]; side: keyof typeof shown }) {
  const kinds: readonly string[] = shown[props.side];
  return (
    <>
      {bridged(props.changes)
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, text }, at) => {
          if (kind === 'removed') return <del key={at}>{text}</del>;
          return kind === 'added' ? <ins key={at}>{text}</ins> : text;
        })}
    </>
  );
}

/** One word after the other replaced is read as a whole: the space between two changes is taken for changed, on both sides. */
function bridged(changes: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [at, { kind, text }] of changes.entries()) {
    const next = changes[at + 1];
    const isBridge = removed && added && text.trim() === '' && next && next.kind !== 'same';
    if (kind === 'same' && !isBridge) {
      flush();
      out.push({ kind, text });
      continue;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  }
  flush();
  return out;
}
