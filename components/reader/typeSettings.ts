/** How the reader view sets its text. `size` is in CSS pixels. */
export interface TypeSettings {
  readonly face: (typeof faces)[number];
  readonly size: number;
  readonly measure: (typeof measures)[number];
  readonly spacing: (typeof spacings)[number];
  readonly theme: (typeof themes)[number];
}

export const faces = ['serif', 'sans'] as const;
export const measures = ['narrow', 'normal', 'wide'] as const;
export const spacings = ['tight', 'normal', 'loose'] as const;
export const themes = ['system', 'light', 'sepia', 'dark'] as const;
