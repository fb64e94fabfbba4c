import { describe, expect, test } from 'vitest';
import { isTyping } from '@/components/hooks/isTyping';
import { isUndoKey } from '@/components/hooks/isUndoKey';
import { listCommand, listKeys } from '@/components/library/list/listCommand';

const press = (key: string, chord: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...chord,
});

describe('keys of the reading list', () => {
  test.each([
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['/', 'search'],
    ['e', 'archive'],
    ['#', 'delete'],
    ['?', 'help'],
    ['q', null],
  ])('%s means %s', (key, command) => expect(listCommand(press(key))).toBe(command));

  test('no key means two things', () => {
    const keys = Object.values(listKeys).flat();
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'])('%s leaves the key to the browser', (chord) => {
    expect(listCommand(press('e', { [chord]: true }))).toBeNull();
  });

  test.each([
    { name: 'Ctrl+Z', event: press('z', { ctrlKey: true }), undo: true },
    { name: 'Cmd+Z', event: press('z', { metaKey: true }), undo: true },
    { name: 'Ctrl+Z with Caps Lock', event: press('Z', { ctrlKey: true }), undo: true },
    { name: 'z', event: press('z'), undo: false },
    { name: 'Ctrl+Shift+Z', event: press('Z', { ctrlKey: true, shiftKey: true }), undo: false },
    { name: 'Ctrl+Alt+Z', event: press('z', { ctrlKey: true, altKey: true }), undo: false },
  ])('$name: undo is $undo', ({ event, undo }) => expect(isUndoKey(event)).toBe(undo));
});

describe('where keys are text', () => {
  test.each([
    ['<input type="search">', true],
    ['<input>', true],
    ['<textarea></textarea>', true],
    ['<select></select>', true],
    ['<input type="checkbox">', false],
    ['<input type="radio">', false],
    ['<button></button>', false],
  ])('%s: %s', (html, typing) => {
    const holder = new DOMParser().parseFromString(html, 'text/html').body;
    document.body.replaceChildren(...holder.children);
    expect(isTyping(document.body.firstElementChild)).toBe(typing);
  });
});

describe('with letters turned off', () => {
  test.each([
    ['j', null],
    ['#', null],
    ['ArrowDown', 'next'],
    ['Escape', 'escape'],
  ])('%s means %s', (key, command) => expect(listCommand(press(key), false)).toBe(command));
});
