import { expect, test, vi } from 'vitest';
import { runReaderCommand } from '@/components/reader/runReaderCommand';
import type { Reader } from '@/components/reader/useReader';

test('a step to a passage leaves what had the focus: the next Enter is the passage’s', () => {
  const step = vi.fn();
  const button = document.createElement('button');
  document.body.replaceChildren(button);
  button.focus();
  const reader = { tour: { step } } as unknown as Reader;
  expect(runReaderCommand(reader, { does: 'step', step: 1 }, 'yellow')).toBe(true);
  expect(document.activeElement).toBe(document.body);
  expect(step).toHaveBeenCalledWith(1);
});
