import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '..');

/** Runs a program of this project's dependencies, or of the machine, with its output shown. Answers its exit code. */
export function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = root,
): Promise<number> {
  const path = `${resolve(folder, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Windows finds the programs of dependencies only through its shell.
    shell: process.platform === 'win32',
    // Vite, which reads our scripts, says `development` there: what is built must be what ships.
    env: { ...process.env, NODE_ENV: undefined, ...environment, PATH: path },
  });
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(127);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}
