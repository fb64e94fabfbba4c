import { browser } from 'wxt/browser';
import type { FileJobs, JobAnswer, JobName } from './fileJobs';

/** Thrown for what the worker could not do. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  /** `Failure`'s code, `BackupFault`'s reason, or `unexpected`. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Argument<K extends JobName> = Parameters<FileJobs[K]> extends [infer A] ? A : undefined;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  onProgress(share: number | null): void;
}

/**
 * The worker that does the files page's work, so that the page never freezes. Cancelling ends the worker: what it was
 * writing is one transaction and so is not written, and what it had opened is forgotten.
 */
export class FileWorker {
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #calls = 0;

  /** Throws a `JobFailed`, or the signal's reason when it was cancelled. */
  run<K extends JobName>(
    job: K,
    arg: Argument<K>,
    onProgress: (share: number | null) => void = () => {},
    signal?: AbortSignal,
  ): Promise<ReturnType<FileJobs[K]>> {
    return new Promise((resolve, reject) => {
      const id = ++this.#calls;
      signal?.addEventListener('abort', () => this.#stop(signal.reason), { once: true });
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress });
      this.#start().postMessage({ id, job, arg });
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(browser.runtime.getURL('/fileWorker.js'));
    worker.onmessage = ({ data }: MessageEvent<JobAnswer>) => this.#take(data);
    worker.onerror = (event) => this.#stop(new JobFailed('unexpected', event.message));
    this.#worker = worker;
    return worker;
  }

  #take(answer: JobAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    if (answer.kind === 'progress') {
      waiting.onProgress(answer.share);
      return;
    }
    this.#waiting.delete(answer.id);
    if (answer.kind === 'value') waiting.resolve(answer.value);
    else waiting.reject(new JobFailed(answer.code, answer.message));
  }

  #stop(reason: unknown): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }
}
