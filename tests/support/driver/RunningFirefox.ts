/** How a Firefox is to be started. */
export interface FirefoxStart {
  readonly isVisible: boolean;
  readonly arguments: readonly string[];
  readonly preferences: Readonly<Record<string, string | number | boolean>>;
  /** The folder of a profile that is used again; a new one that goes with the browser unless given. */
  readonly profile: string | null;
}

/** A Firefox that was started for a driver. */
export interface RunningFirefox {
  /** One command of WebDriver BiDi; the answer as it came. */
  send(method: string, params: object): Promise<{ result: unknown }>;
  /** Calls a function, given as text, in the browser's own window and with its privileges. What goes in and comes out travels as JSON. */
  inWindow(run: string, args: readonly unknown[]): Promise<unknown>;
  /** Loads an unpacked extension for this run. */
  install(folder: string): Promise<unknown>;
  /** Resolves once it has ended, by whatever. */
  ended(): Promise<void>;
  kill(): void;
  close(): Promise<void>;
}
