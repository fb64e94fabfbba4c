import { defineBackground } from 'wxt/utils/define-background';
import { surroundings } from '@/utils/library/surroundings';
import { rememberDisk, written } from '@/utils/library/written';
import { diskFailed } from '@/utils/settings/diskFailed';
import { openDatabase } from '@/utils/storage/openDatabase';
import { keepIndex } from '@/utils/storage/search/keepIndex';
import { closeSettings } from './closeSettings';
import { emptyOldTrash } from './emptyOldTrash';
import { keepBackups } from './keepBackups';
import { keepTabsInLine } from './keepTabsInLine';
import { offerMenus } from './offerMenus';
import { servePages } from './servePages';
import { servePanels } from './servePanels';
import { rememberTakenBack } from './takenBack';

/** Wires everything at once and in this turn: a worker that is woken by an event must already listen for it. */
export default defineBackground(() => {
  const library = { db: openDatabase(), around: surroundings };
  rememberDisk(library.db, diskFailed);
  closeSettings();
  servePages(library);
  servePanels(library);
  rememberTakenBack();
  keepTabsInLine(library);
  keepBackups();
  offerMenus();
  emptyOldTrash(library);
  keepIndex(
    library.db,
    (work) => written(library.db, work),
    (error) => console.error(error),
  );
});
