import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { Tabs } from '@/components/files/Tabs';

const host = document.createElement('div');
afterEach(() => render(null, host));

test('the open tab is brought into view, also where it is open from the start', () => {
  const shown: string[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    shown.push(this.textContent ?? '');
  });
  const tabs = ['Import', 'Backup'].map((label) => ({ id: label.toLowerCase(), label }));
  const open = (current: string) =>
    act(() =>
      render(
        <Tabs label="Files" tabs={tabs} current={current} onChoose={() => {}}>
          Text
        </Tabs>,
        host,
      ),
    );
  open('backup');
  open('import');
  expect(shown).toEqual(['Backup', 'Import']);
});
