import type { BrowserName } from '../support/driver/Driver';

/** What a run did, and what it found wrong: nothing, if all is well. */
export interface Figures {
  readonly browser: BrowserName;
  readonly seed: number;
  rounds: number;
  acknowledged: number;
  refused: number;
  cutOff: number;
  /** Imports that were acknowledged, and cut off; exports that were read back. */
  readonly files: { imports: number; importsCutOff: number; exports: number };
  readonly faults: Record<string, number>;
  readonly wrong: string[];
}
