/** A test of the strings of a chunk, asked once a string. */
export function memo(
  strings: readonly string[],
  test: (text: string) => boolean,
): (at: number) => boolean {
  const known = new Int8Array(strings.length);
  return (at) => {
    if (known[at] === 0) known[at] = test(strings[at] ?? '') ? 1 : -1;
    return known[at] === 1;
  };
}

/** A test of lists of tags, joined by commas, that holds when it holds for one of them; asked once a tag. */
export function memoTags(test: (tag: string) => boolean): (tags: string) => boolean {
  const known = new Map<string, boolean>();
  const holds = (tag: string) => {
    const answer = known.get(tag) ?? test(tag);
    known.set(tag, answer);
    return answer;
  };
  return (tags) => tags !== '' && tags.split(',').some(holds);
}
