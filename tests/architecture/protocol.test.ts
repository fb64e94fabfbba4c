import { expect, test } from 'vitest';
import { codeOf, filesBelow, textOf } from './support/files';

const protocol = codeOf('utils/messaging/protocol.ts');

/** Names of the methods of an interface of the protocol. */
function methodsOf(name: string): string[] {
  const body = new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(protocol)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(\w+)\(/gm)].map((match) => match[1] ?? '');
}

const directions = ['PageToBackground', 'PanelToBackground', 'BackgroundToPage'] as const;
const methods = directions.flatMap((direction) =>
  methodsOf(direction).map((method) => ({ direction, method })),
);
const servers = {
  PageToBackground: filesBelow('entrypoints/background'),
  PanelToBackground: filesBelow('entrypoints/background'),
  BackgroundToPage: [...filesBelow('utils/page'), ...filesBelow('entrypoints/page.content')],
};
const tests = ['tests/unit', 'tests/dom', 'tests/e2e'].flatMap(filesBelow).map(textOf).join('\n');

test('the protocol has all its directions', () => {
  for (const direction of directions) expect(methodsOf(direction).length).toBeGreaterThan(5);
});

test.each(methods)('$direction: $method is served', ({ direction, method }) => {
  const serving = servers[direction].filter((path) => codeOf(path).includes(direction));
  expect(serving.some((path) => new RegExp(`\\b${method}\\b`).test(codeOf(path)))).toBe(true);
});

test.each(methods)('$direction: $method is named in a test', ({ method }) => {
  expect(new RegExp(`\\b${method}\\b`).test(tests)).toBe(true);
});
