import { type ComponentType, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { NoteField } from '@/components/annotation/NoteField';
import { NoteInput } from '@/components/page/NoteInput';
import { MAX_NOTE } from '@/utils/model/page';

const host = document.createElement('div');
afterEach(() => render(null, host));

const fields: [string, ComponentType<{ value: string; onChange(note: string): void }>][] = [
  ['in a panel', NoteField],
  ['in a page', NoteInput],
];

test.each(fields)(
  'a note that has come to be longer than any is typed can be written in, %s',
  (_, Field) => {
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
    const longest = (value: string) => {
      act(() => render(<Field value={value} onChange={() => {}} />, host));
      return host.querySelector('textarea')?.maxLength;
    };
    expect(longest('short')).toBe(MAX_NOTE);
    expect(longest('long '.repeat(MAX_NOTE))).toBeGreaterThan(5 * MAX_NOTE);
  },
);
