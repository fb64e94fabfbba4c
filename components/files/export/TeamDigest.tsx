import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '@/components/hooks/saveFile';
import { DropZone } from '../DropZone';
import type { FilesStore } from '../filesStore';
import { useWork } from '../useWork';
import { Working } from '../Working';

/** Several people's exports read together: one digest, passages that overlap joined, notes signed. */
export function TeamDigest({ worker, acts }: Pick<FilesStore, 'worker' | 'acts'>) {
  const { working, run } = useWork(acts);
  const heading = useRef<HTMLHeadingElement>(null);
  // Called by its name from the library, below all else on the page.
  useLayoutEffect(() => {
    if (location.hash === '#team') heading.current?.focus();
  }, []);
  const make = (files: File[]) =>
    run(async (tell, signal) => {
      const title = i18n.t('files.teamTitle');
      const words = { title, markedBy: i18n.t('files.markedBy', ['$1']) };
      const made = await worker.run('digestTeam', { files, words }, tell, signal);
      if (made.highlights === 0) {
        acts.say(i18n.t('files.nothingFound'));
        return;
      }
      saveFile(new Blob([made.text], { type: 'text/markdown;charset=utf-8' }), `${title}.md`);
      acts.say(i18n.t('files.teamMade', [made.people, made.highlights]));
    });
  return (
    <section class="files__section" aria-labelledby="team">
      <h2 id="team" ref={heading} class="files__heading" tabIndex={-1}>
        {i18n.t('files.team')}
      </h2>
      <p class="files__hint">{i18n.t('files.teamWhy')}</p>
      {working ? (
        <Working text={i18n.t('files.reading')} share={working.share} onCancel={working.cancel} />
      ) : (
        <DropZone label={i18n.t('files.teamDrop')} multiple onFiles={make} />
      )}
    </section>
  );
}
