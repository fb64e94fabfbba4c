import { isTooDeep } from './isTooDeep';
import type { ImportProblem } from './parsed';

/** Why a text that begins like JSON cannot be read as such, with the line where it breaks off; null for any other text. */
export function jsonFault(text: string): ImportProblem | null {
  if (!/^\s*[[{]/.test(text.slice(0, 1_000))) return null;
  if (isTooDeep(text)) return { line: null, reason: 'tooDeep', detail: '' };
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { line: lineOf(message, text), reason: 'badJson', detail: message };
  }
}

/** Chromium gives a position, Firefox a line; a text cut off breaks at its end. */
function lineOf(message: string, text: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  return text.slice(0, position).split('\n').length;
}
