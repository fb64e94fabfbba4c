import type { Snippet } from '@/utils/model/listing';

/** A stretch of text with the words that were asked for marked in it. */
export function MarkedText({ snippet }: { snippet: Snippet }) {
  const { text, marks, cut } = snippet;
  let at = 0;
  const parts = marks.flatMap(([start, end]) => {
    const pair = [text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>];
    at = end;
    return pair;
  });
  return (
    <>
      {cut[0] && '…'}
      {parts}
      {text.slice(at)}
      {cut[1] && '…'}
    </>
  );
}
