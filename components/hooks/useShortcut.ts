import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys of a command; empty while they are not known, and where the person took them away (or has no keyboard). */
export function useShortcut(name: string): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    browser.commands?.getAll().then(
      (all) => setKeys(all.find((command) => command.name === name)?.shortcut ?? ''),
      () => setKeys(''),
    );
  }, [name]);
  return keys;
}
