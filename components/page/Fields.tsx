import { NoteInput } from './NoteInput';
import { noticeText } from './noticeText';
import { PenRadios } from './PenRadios';
import { TagInput } from './TagInput';
import type { Saving } from './useSaving';

/** What can be said about a mark, and why it could not be saved. */
export function Fields({ saving }: { saving: Saving }) {
  const { value, change, failure } = saving;
  return (
    <>
      <PenRadios value={value.colour} onChange={(colour) => change({ colour })} />
      <TagInput value={value.tags} onChange={(tags) => change({ tags })} />
      <NoteInput value={value.note} onChange={(note) => change({ note })} />
      <p class="page-failure" role="alert">
        {failure && noticeText(failure)}
      </p>
    </>
  );
}
