/** A test of the strings of a chunk, asked once a string. */
export function memo(
  strings: readonly string[],
  test: (text: string, at: number) => boolean,
): (at: number) => boolean {
  const known = new Int8Array(strings.length);
  return (at) => {
    if (known[at] === 0) known[at] = test(strings[at] ?? '', at) ? 1 : -1;
    return known[at] === 1;
  };
}
