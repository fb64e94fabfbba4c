import { v7 } from 'uuid';
import { type KantlijnDatabase, openDatabase } from '../../utils/storage/openDatabase';

/** An empty library in a database of its own. */
export function freshDatabase(): KantlijnDatabase {
  return openDatabase(`test ${v7()}`);
}
