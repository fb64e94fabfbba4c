import { makeBackup } from '@/utils/library/backup/makeBackup';
import { digestTeam } from './digestTeam';
import { exportArticles, tryTemplate } from './exportArticles';
import { folderJobs } from './folderJobs';
import { importJobs } from './importJobs';
import type { Jobs, WorkerLibrary } from './workerLibrary';

/** The jobs of one worker. */
export function jobs({ db, around }: WorkerLibrary): Jobs {
  return {
    ...importJobs({ db, around }),
    ...folderJobs({ db, around }),
    async backup({ settings }, onProgress) {
      const { pieces, summary, highlights } = await makeBackup(db, around, settings, onProgress);
      const file = new Blob([...pieces], { type: 'application/zip' });
      return { file, summary, highlights };
    },
    digestTeam,
    export: (request, onProgress) => exportArticles(db, request, onProgress),
    tryTemplate: (request) => tryTemplate(db, request),
  };
}
