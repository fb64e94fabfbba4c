// Node runs no TypeScript by itself before version 22.18: Vite reads it for us.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./scripts/pictures.ts');
process.exitCode = await module.takePictures();
