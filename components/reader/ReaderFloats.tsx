import { ActNotice } from '@/components/annotation/ActNotice';
import type { Store } from '@/components/hooks/store';
import { PassagePopover } from '@/components/reader/passages/PassagePopover';
import { SelectionTools } from '@/components/reader/passages/SelectionTools';
import type { Colour } from '@/utils/model/colour';
import type { Reader } from './useReader';

export interface ReaderFloatsProps {
  readonly store: Store;
  readonly reader: Reader;
  /** What they are placed in. */
  readonly frame: HTMLElement;
  onHighlight(colour: Colour): void;
}

/** What floats over the article: the open passage, or else the pens beside a selection. */
export function ReaderFloats({ store, reader, frame, onHighlight }: ReaderFloatsProps) {
  const { editing, edit, places, passageActs, selection } = reader;
  const range = editing && places?.get(editing.id);
  if (editing && range) {
    return (
      <PassagePopover
        key={editing.id}
        store={store}
        highlight={editing}
        sighting={reader.sightings.get(editing.id)}
        range={range}
        frame={frame}
        isApproximate={reader.approximate.has(editing.id)}
        knownTags={reader.knownTags}
        onSave={async (annotation) => {
          const isSaved = await passageActs.change(editing.id, annotation);
          if (isSaved) edit(null);
          return isSaved;
        }}
        onRemove={() => {
          edit(null);
          void passageActs.remove(editing.id);
        }}
        onRepair={(passage) => passageActs.repair(editing.id, passage)}
        onClose={() => edit(null)}
      />
    );
  }
  return selection && <SelectionTools range={selection} frame={frame} onHighlight={onHighlight} />;
}

/** Tells what was done, and offers to take it back. */
export function ReaderNotice({ acts }: Pick<Reader, 'acts'>) {
  return (
    <div class="reader__snack">
      <ActNotice notice={acts.notice} undo={acts.undo} dismiss={acts.dismiss} />
    </div>
  );
}
