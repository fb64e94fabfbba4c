import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys of a command, kept up with changes made elsewhere; empty while they are not known, and where the person took them away (or has no keyboard). */
export function useShortcut(name: string): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    const read = () =>
      void browser.commands?.getAll().then(
        (all) => setKeys(all.find((command) => command.name === name)?.shortcut ?? ''),
        () => setKeys(''),
      );
    read();
    // It is changed on a page of the browser's own, from which the reader comes back. Chrome tells nobody of the change.
    const controller = new AbortController();
    addEventListener('focus', read, { signal: controller.signal });
    document.addEventListener('visibilitychange', read, { signal: controller.signal });
    return () => controller.abort();
  }, [name]);
  return keys;
}
