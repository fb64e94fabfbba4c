import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { READABILITY, stepReadability } from '../../scripts/steppedReadability';

/** For esbuild what `steppedReadability` is for the extension's own build. */
export const steppedInBundle: Plugin = {
  name: 'stepped-in-bundle',
  setup({ onLoad }) {
    onLoad({ filter: READABILITY }, async ({ path }) => ({
      contents: stepReadability(await readFile(path, 'utf8')),
    }));
  },
};
