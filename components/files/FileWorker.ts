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

  /** Throws a `JobFailed`, or the signal's reason when it was cancelled, were it before the job began. */
  run<K extends JobName>(
    job: K,
    arg: Argument<K>,
    onProgress: (share: number | null) => void = () => {},
    signal?: AbortSignal,
  ): Promise<ReturnType<FileJobs[K]>> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const stop = () => this.#stop(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    const done = new Promise<ReturnType<FileJobs[K]>>((resolve, reject) => {
      const id = ++this.#calls;
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress });
      this.#start().postMessage({ id, job, arg });
    });
    return done.finally(() => signal?.removeEventListener('abort', stop));
  }

  /** Ends the worker; what still runs fails. */
  end(): void {
    this.#stop(new JobFailed('unexpected', 'the worker was ended'));
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
