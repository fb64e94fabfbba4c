import { LIBRARY_VERSION } from '@/utils/model/libraryFile';
import type { Salvage } from '@/utils/storage/queries/salvage';

/** What was rescued, as a file that Kantlijn imports: the records as they are, each looked at when it is read back. */
export function rescueText({ articles, highlights }: Salvage, exportedAt: number): string {
  const file = { format: 'kantlijn', version: LIBRARY_VERSION, exportedAt, articles, highlights };
  return `${JSON.stringify(file, null, 2)}\n`;
}
