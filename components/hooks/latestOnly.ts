/**
 * Sends values one at a time and skips those that a newer one has overtaken: the last one given is always the last
 * one sent. Failures go to the console.
 */
export function latestOnly<T>(send: (value: T) => Promise<unknown>): (value: T) => void {
  let waiting: { readonly value: T } | null = null;
  let isBusy = false;

  const run = async () => {
    isBusy = true;
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      await send(value).catch(console.error);
    }
    isBusy = false;
  };

  return (value) => {
    waiting = { value };
    if (!isBusy) void run();
  };
}
