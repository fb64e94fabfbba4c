import { transform } from 'esbuild';
import type { Plugin } from 'vite';

/** Whether a file may open transactions, or be called in one: its path from the root of the project, or a longer one. */
export function mayRunTransactions(path: string): boolean {
  return /(?:^|\/)(?:utils\/(?:library|storage)|entrypoints\/fileWorker)\//.test(path);
}

/** Whether a file may read the library: what opens transactions, and the views, which follow it by live queries. */
function mayRead(path: string): boolean {
  return mayRunTransactions(path) || /(?:^|\/)components\/(?!page\/)/.test(path);
}

/**
 * Writes `async` and `await` of what reads or writes the library as generators over `Promise`. Dexie knows the transaction of a
 * step by the promise that the step waited for; a native `await` waits for none that Dexie can follow, and is only guessed
 * at, wrongly where transactions overlap (`docs/decisions/007-no-native-await-in-transactions.md`).
 */
export function plainAwait(): Plugin {
  return {
    name: 'kantlijn:plain-await',
    enforce: 'post',
    async transform(code, id) {
      const [file = id] = id.replaceAll('\\', '/').split('?');
      const isOurs = !file.includes('/node_modules/') && mayRead(file);
      if (!isOurs || !/\basync\b/.test(code)) return null;
      const plain = await transform(code, {
        loader: 'js',
        target: 'es2022',
        supported: { 'async-await': false, 'async-generator': false, 'for-await': false },
        sourcemap: true,
        sourcefile: file,
      });
      return { code: plain.code, map: plain.map };
    },
  };
}
