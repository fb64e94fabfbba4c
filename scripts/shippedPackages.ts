import { writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Folders of packages (`node_modules/…`, from the root) whose code a build has taken in. */
const taken = new Set<string>();

/** Notes of each chunk which packages it holds code of. */
export function notePackages(): Plugin {
  return {
    name: 'kantlijn:note-packages',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const id of file.moduleIds) {
          const folder = packageFolder(id);
          if (folder) taken.add(folder);
        }
      }
    },
  };
}

/** Writes beside a build the list of packages in it; `npm run notices` makes its text of that. */
export function writePackages(outDir: string): void {
  writeFileSync(`${outDir}.packages.json`, `${JSON.stringify([...taken].sort(), null, 2)}\n`);
}

/** `…/node_modules/a/node_modules/@b/c/dist/x.js` to `node_modules/a/node_modules/@b/c`; null for our own files. */
function packageFolder(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '');
  return /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}
