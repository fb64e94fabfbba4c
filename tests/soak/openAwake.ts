import type { Driver } from '../support/driver/Driver';
import type { View } from '../support/driver/View';
import { waitUntil } from '../support/driver/waitUntil';
import { call, type Told } from '../support/journey/inside';
import { inTime } from './inTime';

/** How many of the last answers are told. */
const LAST = 5;

/**
 * Opens a page of the extension, anew until the background answers it. Where it does not in the end, the error tells what came in its
 * place: a page that did not open, no answer, a refusal with its code; and what the extension's own scripts threw.
 */
export async function openAwake(driver: Driver): Promise<View> {
  const told: string[] = [];
  const since = Date.now();
  const ask = async () => {
    const view = await driver.extensionPage('manifest.json');
    const asked = call(view, 'saveDraft', { key: 'awake', draft: null });
    const answer = await inTime(asked.catch((error): Told => ({ ok: false, code: String(error) })));
    if (answer?.ok) return view;
    throw new Error(answer ? JSON.stringify(answer) : 'no answer in time');
  };
  try {
    return await waitUntil('a page of the extension', () =>
      ask().catch((error: unknown) => {
        told.push(`${Date.now() - since} ms: ${error}`);
        throw error;
      }),
    );
  } catch (error) {
    const errors = await driver.errors().catch(String);
    throw new Error([error, ...told.slice(-LAST), `errors: ${errors}`].join('\n'), {
      cause: error,
    });
  }
}
