import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { TestReport } from './scripts/TestReport.ts';

// Named by `npm test`, which counts by it.
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    reporters: ['default', ...(report ? [new TestReport(report)] : [])],
    projects: [
      {
        plugins: [WxtVitest(), preact({ devToolsEnabled: false })],
        test: {
          name: 'unit',
          // What the libraries say goes to the terminal by itself: what is still on its way to Vitest as a file ends fails the run.
          disableConsoleIntercept: true,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          // Before anything else: Dexie looks for the browser's database once, when it is loaded.
          setupFiles: [
            'fake-indexeddb/auto',
            'tests/support/seed.ts',
            'tests/support/lastEffects.ts',
          ],
          restoreMocks: true,
          // For what hangs; what is slow on a busy machine is not wrong.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
