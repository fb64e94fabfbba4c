import * as v from 'valibot';
import { Template } from './Template';

/** Templates as they were stored; what is none is left out. */
export function ownTemplates(stored: readonly unknown[]): Template[] {
  return stored.flatMap((one) => {
    const parsed = v.safeParse(Template, one);
    return parsed.success ? [parsed.output] : [];
  });
}

/** The template in a file; null for a file that holds none. */
export function templateIn(text: string): Template | null {
  try {
    const parsed = v.safeParse(Template, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
