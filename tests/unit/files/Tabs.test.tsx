import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Tabs } from '@/components/files/Tabs';

const host = document.createElement('div');
document.body.append(host);
afterEach(() => {
  render(null, host);
  host.removeAttribute('style');
});

const tabs = ['Export', 'Import', 'Backup'].map((label) => ({ id: label.toLowerCase(), label }));

function opened(key: string): string[] {
  const chosen: string[] = [];
  const view = (
    <Tabs label="Files" tabs={tabs} current="import" onChoose={(id) => chosen.push(id)}>
      Text
    </Tabs>
  );
  act(() => render(view, host));
  act(() => {
    host
      .querySelector('#tab-import')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  return chosen;
}

test.each([
  { direction: 'ltr', key: 'ArrowRight', opens: 'backup' },
  { direction: 'ltr', key: 'ArrowLeft', opens: 'export' },
  { direction: 'rtl', key: 'ArrowRight', opens: 'export' },
  { direction: 'rtl', key: 'ArrowLeft', opens: 'backup' },
])('from left to right or not ($direction), $key opens the tab that stands there', (one) => {
  host.style.direction = one.direction;
  expect(opened(one.key)).toEqual([one.opens]);
});
