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
      {props.changes
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, text }, at) => {
          if (kind === 'removed') return <del key={at}>{text}</del>;
          return kind === 'added' ? <ins key={at}>{text}</ins> : text;
        })}
    </>
  );
}
