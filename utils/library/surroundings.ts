import { v7 } from 'uuid';

/** What an act takes from outside itself; given by tests to make acts repeatable. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now(): number;
  /** A new UUIDv7. */
  newId(): string;
}

/** The real clock and real ids. */
export const surroundings: Surroundings = { now: () => Date.now(), newId: () => v7() };
