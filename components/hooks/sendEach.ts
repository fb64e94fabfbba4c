/**
 * Sends each value at once, in the order given: a page that closes right after the last keystroke has sent it all.
 * Where the last one did not arrive, as when the background was just then ending, it is sent once more. Failures
 * go to the console.
 */
export function sendEach<T>(send: (value: T) => Promise<unknown>): (value: T) => void {
  let turn = 0;
  return (value) => {
    turn += 1;
    const own = turn;
    send(value)
      .catch((error: unknown) => {
        // A newer one has been sent since: this one would overwrite it.
        if (own === turn) return send(value);
        throw error;
      })
      .catch(console.error);
  };
}
