import { useEffect, useState } from 'preact/hooks';
import type { ReaderType } from '@/utils/settings/readerType';

/** A name for the colours now in use: another one when the theme, or the system's scheme behind it, is another. */
export function usePaper(theme: ReaderType['theme']): string {
  const [isDark, setDark] = useState(false);
  useEffect(() => {
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const read = () => setDark(scheme.matches);
    read();
    const controller = new AbortController();
    scheme.addEventListener('change', read, { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return theme === 'system' ? `system ${isDark}` : theme;
}
