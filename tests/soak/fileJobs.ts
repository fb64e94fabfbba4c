import type { View } from '../support/driver/View';
import type { Told } from '../support/journey/inside';
import type { ImportArg } from './chooseImport';
import type { ExportedFile } from './exportFaults';

/** What the functions below leave in the page: for each import under way, what ends it. */
interface Scope {
  ends: Set<() => void>;
  /** Milliseconds after which the next imports are cut off; null for never. */
  cutOff: number | null;
}

type Answer = { readonly id: number; readonly kind: string; readonly [field: string]: unknown };

/**
 * Brings files in as the files page does: its worker opens them, and applies what it found. Null when it was ended in
 * the middle.
 */
export function importFiles(inside: View, arg: ImportArg): Promise<Told | null> {
  return inside.evaluate(async ({ files, bringBack }) => {
    const scope = globalThis as unknown as Scope;
    scope.ends ??= new Set();
    const worker = new Worker('/fileWorker.js');
    let end = () => {};
    const ended = new Promise<null>((resolve) => {
      end = () => {
        worker.terminate();
        resolve(null);
      };
    });
    scope.ends.add(end);
    const run = (job: string, argument: unknown) =>
      new Promise<Answer>((answer, fail) => {
        worker.onerror = (event) => fail(new Error(event.message));
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          if (data.kind !== 'progress') answer(data);
        };
        worker.postMessage({ id: 1, job, arg: argument });
      });
    const bring = async () => {
      const choices = { bringBack, sides: {} };
      const made = files.map(({ name, text }) => new File([text], name));
      const opened = await run('open', { files: made, choices });
      const { problems = [] } = (opened.value ?? {}) as { problems?: unknown[] };
      if (opened.kind === 'failed' || problems.length > 0) return opened;
      if (typeof scope.cutOff === 'number') setTimeout(end, scope.cutOff);
      return run('apply', choices);
    };
    const answer = await Promise.race([bring(), ended]);
    scope.ends.delete(end);
    worker.terminate();
    if (!answer) return null;
    if (answer.kind === 'failed') return { ok: false, code: String(answer.code) };
    const value = answer.value as never;
    return 'undo' in (value as object)
      ? { ok: true, value }
      : { ok: false, code: `not read whole: ${JSON.stringify(value)}` };
  }, arg) as Promise<Told | null>;
}

/** All that can be exported, as the files page's worker writes it. */
export async function exportLibrary(inside: View, format: string): Promise<ExportedFile> {
  const { name, base64 } = await inside.evaluate(async (id) => {
    const worker = new Worker('/fileWorker.js');
    const arg = {
      articles: null,
      writing: { kind: 'format', id },
      options: { exportedAt: Date.now() },
      name: 'all',
    };
    const answer = await new Promise<Answer>((told, fail) => {
      worker.onerror = (event) => fail(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<Answer>) => told(data);
      worker.postMessage({ id: 1, job: 'export', arg });
    });
    worker.terminate();
    if (answer.kind === 'failed') throw new Error(`Not exported: ${answer.code}`);
    const { name, file } = answer.value as { name: string; file: Blob };
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, base64: btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join('')) };
  }, format);
  return { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** Ends the imports that are under way, as "Cancel" does, and each that begins from now on, so many milliseconds into its writing. */
export function cutImports(inside: View, after: number | null): Promise<void> {
  return inside.evaluate((milliseconds) => {
    const scope = globalThis as unknown as Partial<Scope>;
    scope.cutOff = milliseconds;
    if (milliseconds === null) return;
    for (const end of scope.ends ?? []) end();
  }, after);
}
