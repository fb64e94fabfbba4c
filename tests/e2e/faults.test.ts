import { expect, test } from 'vitest';
import { soak } from '../soak/soak';
import { browserNames } from '../support/driver/Driver';

/** A short round of what `npm run soak` does for long. */
const ROUNDS = 6;
const SEED = 11;

test.each(browserNames)(
  '%s: acts by tabs, panel and popup at once stay whole while things end around them',
  async (name) => {
    const figures = await soak(name, ROUNDS, SEED);
    console.log(JSON.stringify(figures));
    expect(figures.wrong).toEqual([]);
    expect(figures.rounds).toBe(ROUNDS);
    expect(figures.acknowledged).toBeGreaterThan(ROUNDS);
  },
);
