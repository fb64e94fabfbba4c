import { FileWorker } from '../FileWorker';

/** A backup that was made, as an address of this context. */
export interface MadeBackup {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly articles: number;
  readonly highlights: number;
}

/** Makes a backup in a worker of its own; the caller revokes the address. */
export async function makeBackupUrl(settings: object): Promise<MadeBackup> {
  const worker = new FileWorker();
  try {
    const { file, summary, highlights } = await worker.run('backup', {
      settings: settings as Record<string, unknown>,
    });
    const { createdAt, counts } = summary;
    return { url: URL.createObjectURL(file), createdAt, articles: counts.articles, highlights };
  } finally {
    // The background of Firefox lives on, and would keep a worker of each backup.
    worker.end();
  }
}
