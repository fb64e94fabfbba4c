import fc from 'fast-check';
import * as v from 'valibot';
import { ActHandle } from '../../../utils/model/actHandle';

/** What the library of a test holds, to ask for. */
export interface Known {
  readonly ids: readonly string[];
  readonly acts: readonly ActHandle[];
}

/** What a schema of Valibot tells of itself, as far as it is read here. */
interface Told {
  readonly type: string;
  readonly pipe?: readonly Told[];
  readonly entries?: Readonly<Record<string, Told>>;
  readonly wrapped?: Told;
  readonly item?: Told;
  readonly items?: readonly Told[];
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly key?: Told;
  readonly value?: Told;
}

/** Arguments that a schema lets through, made from the schema itself: a new method is covered by having one. */
export function argumentsFor(schema: v.GenericSchema, known: Known): fc.Arbitrary<unknown> {
  return arbitraryOf(schema as unknown as Told, known).filter((one) => v.is(schema, one));
}

/** Arguments that a schema turns down: good ones spoilt in one place, and anything at all. Not for one that takes all. */
export function badArgumentsFor(schema: v.GenericSchema, known: Known): fc.Arbitrary<unknown> {
  const spoilt = fc
    .tuple(argumentsFor(schema, known), fc.nat(), hostile)
    .map(([good, place, bad]) => spoil(good, place, bad));
  return fc.oneof(spoilt, fc.anything(), hostile).filter((one) => !v.is(schema, one));
}

const hostile: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  undefined,
  Number.NaN,
  -1,
  1e21,
  '',
  'javascript:alert(1)',
  '__proto__',
  [],
  {},
  { __proto__: null, length: -1 },
  '\ud800',
  'x'.repeat(300_000),
);

function spoil(good: unknown, place: number, bad: unknown): unknown {
  if (typeof good !== 'object' || good === null) return bad;
  const keys = Object.keys(good);
  if (keys.length === 0) return bad;
  const key = keys[place % keys.length] as string;
  const inside = (good as Record<string, unknown>)[key];
  const deeper = place % 3 === 0 ? bad : spoil(inside, Math.floor(place / 3), bad);
  return Array.isArray(good)
    ? good.map((item, at) => (String(at) === key ? deeper : item))
    : { ...good, [key]: deeper };
}

function arbitraryOf(told: Told, known: Known): fc.Arbitrary<unknown> {
  // A handle by chance is of no act.
  if (told === (ActHandle as unknown as Told)) return fc.constantFrom(...known.acts);
  const rules = (told.pipe ?? []).map(({ type }) => type);
  if (rules.includes('uuid')) return fc.constantFrom(...known.ids);
  const [base] = told.pipe ?? [];
  if (base && base !== told && base.pipe) return arbitraryOf(base, known);
  const deeper = (one: Told) => arbitraryOf(one, known);
  switch (told.type) {
    case 'object':
    case 'strict_object':
      return objectOf(told.entries ?? {}, deeper);
    case 'array':
      return fc.array(deeper(told.item as Told), { minLength: 0, maxLength: 3 });
    case 'tuple':
      return fc.tuple(...(told.items ?? []).map(deeper));
    case 'record':
      return fc.dictionary(fc.string(), deeper(told.value as Told), { maxKeys: 3 });
    case 'nullable':
      return fc.option(deeper(told.wrapped as Told), { nil: null });
    case 'optional':
    case 'exact_optional':
    case 'nullish':
      return fc.option(deeper(told.wrapped as Told), { nil: undefined });
    case 'variant':
    case 'union':
      return fc.oneof(...(told.options as Told[]).map(deeper));
    case 'picklist':
    case 'enum':
      return fc.constantFrom(...(told.options ?? []));
    case 'literal':
      return fc.constant(told.literal);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.nat(2_000), fc.constantFrom(0, 0.5, 1));
    case 'string':
      return fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom(
          'en',
          '2013-04-15',
          'https://articles.example/x',
          '<img src=x onerror=hit()>',
        ),
      );
    default:
      return fc.anything();
  }
}

function objectOf(
  entries: Readonly<Record<string, Told>>,
  deeper: (one: Told) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const made = Object.entries(entries).map(([key, entry]) => [key, deeper(entry)] as const);
  return fc.record(Object.fromEntries(made));
}
