import * as v from 'valibot';
import { Colour } from '../model/colour';
import { backupPlan, backupRhythms } from './backupPlan';
import { colourMeanings } from './colourMeanings';
import { keepPrivate } from './keepPrivate';
import { lastColour } from './lastColour';
import { letterKeys } from './letterKeys';
import { listPictures } from './listPictures';
import { loadPictures } from './loadPictures';
import { faces, measures, readerThemes, readerType, spacings } from './readerType';
import { selectionToolbar } from './selectionToolbar';
import { templates } from './templates';
import { theme, themes } from './theme';

interface Item {
  readonly key: string;
  getValue(): Promise<unknown>;
  setValue(value: never): Promise<void>;
}

/** What each setting must be, wherever it comes from. */
const schemas = new Map<Item, v.GenericSchema>([
  [
    backupPlan,
    v.object({
      rhythm: v.picklist(backupRhythms),
      keep: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
    }),
  ],
  [colourMeanings, v.record(Colour, v.pipe(v.string(), v.maxLength(1_000)))],
  [keepPrivate, v.boolean()],
  [lastColour, Colour],
  [letterKeys, v.boolean()],
  [listPictures, v.boolean()],
  [loadPictures, v.boolean()],
  [
    readerType,
    v.object({
      face: v.picklist(faces),
      size: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(100)),
      measure: v.picklist(measures),
      spacing: v.picklist(spacings),
      theme: v.picklist(readerThemes),
    }),
  ],
  [selectionToolbar, v.boolean()],
  [templates, v.array(v.unknown())],
  [theme, v.picklist(themes)],
]);

/** Every setting that a backup keeps. */
const items = [...schemas.keys()];

/** A yes by which something leaves the machine, or a private window: a person says it, and no file. */
const consents: ReadonlySet<Item> = new Set([keepPrivate, listPictures, loadPictures]);

/** The settings as they are, by their key. */
export async function readSettings(): Promise<Record<string, unknown>> {
  const values = await Promise.all(
    items.map(async (item) => [item.key, await item.getValue()] as const),
  );
  return Object.fromEntries(values);
}

/**
 * Takes over settings: those that we know, where they are what they should be. From a file, which anybody may have made, none by which
 * a person allows what is not done by itself; what was kept `here` counts whole.
 */
export async function writeSettings(
  settings: Readonly<Record<string, unknown>>,
  from: 'file' | 'here',
): Promise<void> {
  const own = [...schemas].filter(
    ([item, schema]) =>
      Object.hasOwn(settings, item.key) &&
      v.is(schema, settings[item.key]) &&
      (from === 'here' || !consents.has(item) || settings[item.key] === false),
  );
  await Promise.all(own.map(([item]) => item.setValue(settings[item.key] as never)));
}
