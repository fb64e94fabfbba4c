import { execFileSync } from 'node:child_process';
import { launch } from '../support/driver/launch';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage } from '../support/journey/backstage';

/** What was wrong after Chromium's own question for access was answered with a "no": nothing, if all is well. */
export interface RefusalFigures {
  readonly refused: number;
  readonly wrong: string[];
}

const TIMES = 3;
const WORDS = 'The browser gave no permission';

/**
 * Asks for access to every site in a visible Chromium, and says "no" by the Escape key. No driver reaches the browser's question: the key is
 * pressed by `xdotool`, on the X server that `DISPLAY` names. Needs both (`xvfb-run -a npm run soak -- --refusal`).
 */
export async function refusal(): Promise<RefusalFigures> {
  const driver = await launch('chromium', { language: 'en', visible: true });
  const wrong: string[] = [];
  let refused = 0;
  try {
    const inside = await backstage(driver);
    for (; refused < TIMES; refused++) {
      const options = await driver.extensionPage('options.html');
      const wanted = options.role('switch', 'Show highlights on every site');
      await wanted.click();
      await waitUntil('the words that follow on "no"', async () => {
        // The question needs a moment to come up, and a key that is pressed before does nothing.
        execFileSync('xdotool', ['key', 'Escape']);
        return (await options.text()).includes(WORDS);
      });
      await wanted.waitFor(({ checked, disabled }) => checked === false && !disabled);
      const granted = await inside.evaluate(grantedHere);
      if (granted.length > 0) wrong.push(`granted all the same: ${granted.join(', ')}`);
      await options.close();
    }
    wrong.push(...(await driver.errors()));
  } catch (error) {
    wrong.push(String(error));
  } finally {
    await driver.close().catch(() => {});
  }
  return { refused, wrong };
}

function grantedHere(): Promise<string[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
  };
  return chrome.permissions.getAll().then(({ origins = [] }) => origins);
}
