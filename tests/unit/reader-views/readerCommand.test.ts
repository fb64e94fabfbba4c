import { expect, test } from 'vitest';
import { readerCommand } from '@/components/reader/readerCommand';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });

test.each([
  ['n', { does: 'step', step: 1 }],
  ['p', { does: 'step', step: -1 }],
  ['Enter', { does: 'edit' }],
  ['h', { does: 'highlight', colour: null }],
  ['1', { does: 'highlight', colour: 'yellow' }],
  ['5', { does: 'highlight', colour: 'purple' }],
  ['6', null],
  ['0', null],
  ['12', null],
  ['x', null],
])('%s in the reader view', (key, command) => expect(readerCommand(press(key))).toEqual(command));

test.each([
  ['n', null],
  ['1', null],
  ['Enter', { does: 'edit' }],
])('%s with letters turned off', (key, command) =>
  expect(readerCommand(press(key), false)).toEqual(command),
);

test('chords belong to the browser', () => {
  expect(readerCommand(press('p', true))).toBeNull();
});
