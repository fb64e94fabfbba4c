import { i18n } from '#i18n';
import { countsOf } from '@/components/hooks/countsOf';
import { isoDay } from '@/components/hooks/isoDay';
import { saveFile } from '@/components/hooks/saveFile';
import type { ArticleId } from '@/utils/model/ids';
import { colourMeanings } from '@/utils/settings/colourMeanings';
import type { Exported, Writing } from '../fileJobs';
import type { FilesStore } from '../filesStore';
import { useWork } from '../useWork';
import { articlesIn, type Scope } from './exportScope';
import { obsidianAddress } from './obsidianAddress';

/** What goes out, and how it is written. */
export interface ExportChoice {
  readonly scope: Scope;
  /** Chosen on another page. */
  readonly selected: readonly ArticleId[];
  readonly writing: Writing;
}

/** The ways out for what is chosen, each told of when it is done; `working` is null while nothing runs. */
export function useExport({ db, worker, acts }: FilesStore, choice: ExportChoice) {
  const { working, run: work } = useWork(acts);

  const run = (use: (made: Exported) => Promise<string> | string) =>
    work(async (tell, signal) => {
      const { scope, selected, writing } = choice;
      const options = {
        colourMeanings: await colourMeanings.getValue(),
        exportedAt: Date.now(),
      };
      const request = {
        articles: await articlesIn(db, scope, selected),
        writing,
        options,
        name: `Kantlijn ${isoDay(new Date())}`,
      };
      const made = await worker.run('export', request, tell, signal);
      acts.say(made.articles === 0 ? i18n.t('files.nothingToExport') : await use(made));
    });

  return {
    working,
    download: () =>
      run(({ file, name, articles, highlights }) => {
        saveFile(file, name);
        return i18n.t('files.exported', countsOf(articles, highlights));
      }),
    copy: () =>
      run(async ({ text, articles, highlights }) => {
        if (text === null) return i18n.t('files.onlyOneCopied');
        await navigator.clipboard.writeText(text);
        return i18n.t('files.copied', countsOf(articles, highlights));
      }),
    openInObsidian: () =>
      run(async ({ text, name }) => {
        if (text === null) return i18n.t('files.onlyOneObsidian');
        const address = obsidianAddress(name, text);
        // Too long for an address: Obsidian then takes the text from the clipboard.
        if (address.clipboard) await navigator.clipboard.writeText(text);
        window.open(address.href, '_self');
        return i18n.t(address.clipboard ? 'files.obsidianClipboard' : 'files.obsidianOpened');
      }),
  };
}
