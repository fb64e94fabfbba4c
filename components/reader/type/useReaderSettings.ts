import { useLayoutEffect } from 'preact/hooks';
import { type SettingChange, useSetting } from '@/components/hooks/useSetting';
import type { Colour } from '@/utils/model/colour';
import { lastColour } from '@/utils/settings/lastColour';
import { loadPictures } from '@/utils/settings/loadPictures';
import type { ReaderType } from '@/utils/settings/readerType';

/** How the reader view is set, and the pen used last. */
export interface ReaderSettings {
  readonly type: ReaderType;
  readonly lastColour: Colour;
  setType(change: Partial<ReaderType>): void;
  setLastColour(colour: Colour): void;
  readonly loadsPictures: boolean;
  /** Opens the page anew: what it may load is settled as it opens. */
  setLoadsPictures(loads: boolean): void;
}

const measures = { narrow: '28em', normal: '34em', wide: '44em' } as const;
const lines = { tight: '1.4', normal: '1.6', loose: '1.85' } as const;

/** The reader's settings; the theme is set on the document, the rest on the text under `root`. */
export function useReaderSettings(
  root: HTMLElement | null,
  type: ReaderType,
  changeType: (change: SettingChange<ReaderType>) => void,
): ReaderSettings {
  const [pen, setLastColour] = useSetting(lastColour);
  const [loadsPictures] = useSetting(loadPictures);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = type.theme;
    if (!root) return;
    root.style.setProperty('--size', `${type.size}px`);
    root.style.setProperty('--face', `var(--${type.face})`);
    root.style.setProperty('--measure', measures[type.measure]);
    root.style.setProperty('--line', lines[type.spacing]);
  }, [root, type]);
  return {
    type,
    lastColour: pen,
    setType: (change) => changeType((kept) => ({ ...kept, ...change })),
    setLastColour,
    loadsPictures,
    setLoadsPictures: (loads) => void loadPictures.setValue(loads).then(openAnew, console.error),
  };
}

function openAnew(): void {
  const address = new URL(location.href);
  address.searchParams.delete('images');
  location.replace(address);
}
