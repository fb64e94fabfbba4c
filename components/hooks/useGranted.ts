import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * What `read` tells of the permissions that are granted: read anew at each grant and revocation, wherever it is made, and when
 * one of `inputs` changes. Null until it is known; a failure leaves what was known.
 */
export function useGranted<T>(read: () => Promise<T>, inputs: readonly unknown[]): T | null {
  const [known, setKnown] = useState<T | null>(null);
  // Inputs: `read` is new at each render; they say when it differs
  useEffect(() => {
    let isWanted = true;
    const onChange = () =>
      void read().then((value) => {
        if (isWanted) setKnown(value);
      }, console.error);
    onChange();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      isWanted = false;
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, inputs);
  return known;
}
