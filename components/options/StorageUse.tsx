import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { uiLocale } from '@/components/hooks/uiLocale';
import { useAfterDrawing } from '@/components/hooks/useAfterDrawing';
import { Button } from '@/components/ui/Button';
import type { Tell } from './notice';
import { Section } from './Section';

interface Use {
  /** In bytes; null where the browser does not say. */
  readonly usage: number | null;
  /** The browser has promised not to clear it by itself. */
  readonly isPersisted: boolean;
}

/** How much the library takes, and whether the browser may clear it away. */
export function StorageUse({ tell }: { tell: Tell }) {
  const [use, setUse] = useState<Use | null>(null);
  useEffect(() => {
    readUse().then(setUse, console.error);
  }, []);
  const line = useRef<HTMLParagraphElement>(null);
  const afterDrawing = useAfterDrawing();
  const persist = async () => {
    const isGranted = await navigator.storage.persist();
    if (!isGranted) tell({ text: i18n.t('options.notPersisted') });
    setUse(await readUse());
    // Its button goes away; what stands there instead is read out.
    if (isGranted) afterDrawing(() => line.current?.focus());
  };
  const fail = (error: unknown) => {
    console.error(error);
    tell({ text: i18n.t('options.notPersisted') });
  };
  if (!use) return null;
  return (
    <Section title={i18n.t('options.storage')}>
      {use.usage !== null && (
        <p class="options__line">{i18n.t('options.used', [inMegabytes(use.usage)])}</p>
      )}
      <p ref={line} class="options__line" tabIndex={-1}>
        {i18n.t(use.isPersisted ? 'options.persisted' : 'options.mayBeCleared')}
        {!use.isPersisted && (
          <Button onClick={() => void persist().catch(fail)}>{i18n.t('options.persist')}</Button>
        )}
      </p>
    </Section>
  );
}

async function readUse(): Promise<Use> {
  const [{ usage }, isPersisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { usage: usage ?? null, isPersisted: isPersisted || isExempt() };
}

/**
 * Chrome never clears what an extension with `unlimitedStorage` keeps, and says no to `persist()` all the same:
 * https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
function isExempt(): boolean {
  return browser.runtime.getURL('/').startsWith('chrome-extension:');
}

function inMegabytes(bytes: number): string {
  const format = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(uiLocale(), format).format(bytes / 1_000_000);
}
