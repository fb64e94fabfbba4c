import { rowAt } from '@/components/hooks/rows';
import type { LibraryActs } from '@/components/library/libraryActs';
import type { Library } from '@/components/library/useLibrary';
import type { ListCommand } from './listCommand';

/** Does what a key asks for; false where it means nothing now, so that the browser may have the key. */
export function runListCommand(library: Library, acts: LibraryActs, command: ListCommand): boolean {
  const { open, rows, reading, ticked, search } = library;
  const move = (step: number) => {
    rows.focus(rowAt(reading.ids, rows.current, step));
    return reading.ids.length > 0;
  };
  const commands: Readonly<Record<ListCommand, () => unknown>> = {
    next: () => move(1),
    previous: () => move(-1),
    first: () => move(-Infinity),
    last: () => move(Infinity),
    // The button of the row takes Enter itself.
    open: () => false,
    tick: () => (rows.current ? ticked.tick(rows.current, false) : false),
    search: () => {
      if (open) library.back();
      library.afterDrawing(() => search.current?.select());
    },
    archive: () => void acts.archive(),
    favourite: () => void acts.favourite(),
    tag: acts.askForTags,
    delete: () => void acts.remove(),
    undo: () => void acts.undo(),
    help: () => library.setDialog({ asks: 'help' }),
    escape: () => {
      if (open) return library.back();
      const { view } = library.route;
      if (view !== 'list' && view !== 'trash') return acts.goTo('list');
      return ticked.ids.length > 0 ? ticked.clear() : false;
    },
  };
  return commands[command]() !== false;
}
