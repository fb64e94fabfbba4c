import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '@/components/hooks/saveFile';
import { DropZone } from '../DropZone';
import { failureText } from '../failureText';
import type { FilesStore } from '../filesStore';
import { Working } from '../Working';

interface Busy {
  readonly cancelling: AbortController;
  readonly share: number | null;
}

/** Several people's exports read together: one digest, passages that overlap joined, notes signed. */
export function TeamDigest({ worker, acts }: Pick<FilesStore, 'worker' | 'acts'>) {
  const [busy, setBusy] = useState<Busy | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Called by its name from the library, below all else on the page.
  useLayoutEffect(() => {
    if (location.hash === '#team') heading.current?.focus();
  }, []);
  async function make(files: File[]) {
    const cancelling = new AbortController();
    const tell = (share: number | null) => setBusy({ cancelling, share });
    tell(null);
    try {
      const words = {
        title: i18n.t('files.teamTitle'),
        markedBy: i18n.t('files.markedBy', ['$1']),
      };
      const made = await worker.run('digestTeam', { files, words }, tell, cancelling.signal);
      if (made.highlights > 0) {
        const file = new Blob([made.text], { type: 'text/markdown;charset=utf-8' });
        saveFile(file, `${i18n.t('files.teamTitle')}.md`);
      }
      acts.say(
        made.highlights > 0
          ? i18n.t('files.teamMade', [made.people, made.highlights])
          : i18n.t('files.nothingFound'),
      );
    } catch (error) {
      if (!cancelling.signal.aborted) acts.say(failureText(error));
    }
    setBusy(null);
  }
  return (
    <section class="files__section" aria-labelledby="team">
      <h2 id="team" ref={heading} class="files__heading" tabIndex={-1}>
        {i18n.t('files.team')}
      </h2>
      <p class="files__hint">{i18n.t('files.teamWhy')}</p>
      {busy ? (
        <Working
          text={i18n.t('files.reading')}
          share={busy.share}
          onCancel={() => busy.cancelling.abort()}
        />
      ) : (
        <DropZone label={i18n.t('files.teamDrop')} multiple onFiles={make} />
      )}
    </section>
  );
}
