import { type Theme, theme } from '@/utils/settings/theme';

/** Keeps a page of ours in the theme that the reader chose, from now on; until it is read, in the browser's. */
export function followTheme({ documentElement }: Document): void {
  const show = (chosen: Theme) => {
    if (chosen === 'system') delete documentElement.dataset.theme;
    else documentElement.dataset.theme = chosen;
  };
  theme.watch(show);
  theme.getValue().then(show, console.error);
}
