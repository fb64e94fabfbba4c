import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '@/components/hooks/saveFile';
import { DropZone } from './DropZone';
import { failureText } from './failureText';
import type { FilesStore } from './filesStore';
import { Working } from './Working';

/** Several people's exports read together: one digest, passages that overlap joined, notes signed. */
export function TeamDigest({ worker, acts }: Pick<FilesStore, 'worker' | 'acts'>) {
  const [busy, setBusy] = useState<AbortController | null>(null);
  async function make(files: File[]) {
    const cancelling = new AbortController();
    setBusy(cancelling);
    try {
      const words = {
        title: i18n.t('files.teamTitle'),
        markedBy: i18n.t('files.markedBy', ['$1']),
      };
      const made = await worker.run('digestTeam', { files, words }, undefined, cancelling.signal);
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
      <h2 id="team" class="files__heading">
        {i18n.t('files.team')}
      </h2>
      <p class="files__hint">{i18n.t('files.teamWhy')}</p>
      {busy ? (
        <Working text={i18n.t('files.reading')} share={null} onCancel={() => busy.abort()} />
      ) : (
        <DropZone label={i18n.t('files.teamDrop')} multiple onFiles={make} />
      )}
    </section>
  );
}
