import { useEffect, useState } from 'preact/hooks';
import { useSetting } from '@/components/hooks/useSetting';
import { readerType } from '@/utils/settings/readerType';

/** A name for the colours now in use: another one when the theme, or the system's scheme behind it, is another. */
export function usePaper(): string {
  const [{ theme }] = useSetting(readerType);
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
