// How long a page stops while we work in it, beside the same page left alone. `npm run bench:pauses -- --help` tells the options.
// Node runs no TypeScript by itself before version 22.18: Vite reads it for us.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/bench/pauses.ts');
await module.benchPauses(process.argv.slice(2));
