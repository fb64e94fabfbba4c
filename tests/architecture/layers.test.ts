import { expect, test } from 'vitest';
import { sources } from './support/files';
import { importsOf } from './support/importsOf';
import { type Layer, layers } from './support/layers';

const imports = new Map(sources.map((path) => [path, importsOf(path)]));

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function layerOf(path: string): Layer | undefined {
  return layers.find(({ folder }) => isBelow(path, folder));
}

test('every folder of utils and components is a layer', () => {
  const outside = sources.filter((path) => !path.startsWith('entrypoints/') && !layerOf(path));
  expect(outside).toEqual([]);
});

test.each(layers)('$folder imports only the layers it may', ({ folder, own }) => {
  const strangers = [...imports]
    .filter(([path]) => isBelow(path, folder))
    .flatMap(([path, { own: targets }]) =>
      targets
        .filter((target) => ![folder, ...own].some((allowed) => isBelow(target, allowed)))
        .map((target) => `${path} -> ${target}`),
    );
  expect(strangers).toEqual([]);
});

test.each(layers)('$folder imports only the packages it may', ({ folder, packages }) => {
  const strangers = [...imports]
    .filter(([path]) => isBelow(path, folder))
    .flatMap(([path, { packages: names }]) =>
      names.filter((name) => !packages.includes(name)).map((name) => `${path} -> ${name}`),
    );
  expect(strangers).toEqual([]);
});

test('nothing imports an entrypoint but the entrypoint itself', () => {
  const strangers = [...imports].flatMap(([path, { own }]) =>
    own
      .filter((target) => target.startsWith('entrypoints/') && roomOf(target) !== roomOf(path))
      .map((target) => `${path} -> ${target}`),
  );
  expect(strangers).toEqual([]);
});

test('no import goes in a circle', () => {
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'open') circles.push([...trail, path].join(' -> '));
    if (state.has(path)) return;
    state.set(path, 'open');
    for (const target of imports.get(path)?.own ?? []) visit(target, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of imports.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}
