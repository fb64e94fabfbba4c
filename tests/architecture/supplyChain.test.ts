import { expect, test } from 'vitest';
import { NOTICES, noticesText } from '../../scripts/notices';
import { textOf } from './support/files';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const lock: Record<string, Locked> = JSON.parse(textOf('package-lock.json')).packages;
const packages = Object.entries(lock).filter(([path]) => path !== '');

// Without an address, npm asks the registry that it is set to for the package's own name.
test('every package in the lockfile has its hash, and all come from one place', () => {
  expect(packages.length).toBeGreaterThan(100);
  const places = packages.flatMap(([, { resolved }]) => (resolved ? new URL(resolved).origin : []));
  expect(new Set(places).size).toBeLessThanOrEqual(1);
  const odd = packages.filter(
    ([path, { integrity = '', link }]) =>
      link || !path.startsWith('node_modules/') || !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity),
  );
  expect(odd.map(([path]) => path)).toEqual([]);
});

test('what we depend on is named by exact versions', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json'));
  const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the notices are those of what ships: npm run notices', () => {
  expect(textOf(NOTICES)).toBe(noticesText());
});

test('what ships may be shipped', () => {
  const licences = noticesText()
    .split(`${'-'.repeat(80)}\n\n`)
    .slice(1)
    .map((notice) => notice.split('\n').slice(0, 2));
  expect(licences.length).toBeGreaterThan(10);
  const free =
    /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|MPL-2\.0|MPL-2\.0 OR Apache-2\.0)\)?$/;
  expect(licences.filter(([, licence]) => !free.test(licence ?? ''))).toEqual([]);
});
