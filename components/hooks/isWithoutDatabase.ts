/**
 * Whether a failure means that this browser keeps no database for extensions: Firefox refuses with
 * `InvalidStateError` when it never remembers history, a browser without IndexedDB with `MissingAPIError`.
 * Dexie wraps the browser's error, so the names inside are looked at too.
 */
export function isWithoutDatabase(error: unknown): boolean {
  for (let each = error; each instanceof Object; each = inside(each)) {
    const { name, code } = each as { name?: unknown; code?: unknown };
    if (name === 'InvalidStateError' || name === 'MissingAPIError' || code === 'noDatabase')
      return true;
  }
  return false;
}

function inside(error: object): unknown {
  const { inner, cause } = error as { inner?: unknown; cause?: unknown };
  const next = inner ?? cause;
  return next === error ? null : next;
}
