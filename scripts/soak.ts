import { parseArgs } from 'node:util';
import type { Figures } from '../tests/soak/Figures';
import { fullDisk } from '../tests/soak/fullDisk';
import { refusal } from '../tests/soak/refusal';
import { soak } from '../tests/soak/soak';
import { browserNames } from '../tests/support/driver/Driver';

/**
 * `npm run soak -- --rounds N --seed S --browser NAME`: random acts with one fault a round, in each browser, until
 * something is wrong or the rounds are done. With `--full-disk` instead what happens when the disk is full, which needs the right to
 * mount one, and with `--refusal` what follows where Chromium's question for access is refused (see `refusal`). Prints the figures; answers the exit code.
 */
export async function runSoak(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      browser: { type: 'string' },
      'full-disk': { type: 'boolean', default: false },
      refusal: { type: 'boolean', default: false },
    },
  });
  if (values.refusal) {
    const figures = await refusal();
    console.log(JSON.stringify(figures, null, 2));
    return figures.wrong.length === 0 ? 0 : 1;
  }
  const names = browserNames.filter((name) => !values.browser || name === values.browser);
  let isWell = names.length > 0;
  for (const name of names) {
    const figures = values['full-disk']
      ? await fullDisk(name)
      : await soak(name, Number(values.rounds), Number(values.seed), tell);
    console.log(JSON.stringify(figures, null, 2));
    isWell &&= figures.wrong.length === 0;
  }
  return isWell ? 0 : 1;
}

/** A line now and then: who waits for hours wants to see that it goes on. */
function tell(figures: Figures): void {
  if (figures.rounds % 10 === 0) console.log(JSON.stringify(figures));
}
