import { backupPlan } from './backupPlan';
import { colourMeanings } from './colourMeanings';
import { keepPrivate } from './keepPrivate';
import { lastColour } from './lastColour';
import { letterKeys } from './letterKeys';
import { listPictures } from './listPictures';
import { loadPictures } from './loadPictures';
import { readerType } from './readerType';
import { selectionToolbar } from './selectionToolbar';
import { templates } from './templates';
import { theme } from './theme';

interface Item {
  readonly key: string;
  readonly fallback: unknown;
  getValue(): Promise<unknown>;
  setValue(value: never): Promise<void>;
}

/** Every setting that a backup keeps. */
const items: readonly Item[] = [
  backupPlan,
  colourMeanings,
  keepPrivate,
  lastColour,
  letterKeys,
  listPictures,
  loadPictures,
  readerType,
  selectionToolbar,
  templates,
  theme,
];

/** The settings as they are, by their key. */
export async function readSettings(): Promise<Record<string, unknown>> {
  const values = await Promise.all(
    items.map(async (item) => [item.key, await item.getValue()] as const),
  );
  return Object.fromEntries(values);
}

/** Takes over settings from a backup: those that we know, and of the kind that they should be. */
export async function writeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const own = items.filter(
    ({ key, fallback }) =>
      Object.hasOwn(settings, key) && kindOf(settings[key]) === kindOf(fallback),
  );
  await Promise.all(own.map((item) => item.setValue(settings[item.key] as never)));
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}
