import { ChromiumDriver } from './ChromiumDriver';
import type { BrowserName, Driver, DriverOptions } from './Driver';
import { FirefoxDriver } from './FirefoxDriver';

/** A browser with the built extension, in a profile of its own. Close it when done. */
export function launch(name: BrowserName, options: DriverOptions = {}): Promise<Driver> {
  return name === 'chromium' ? ChromiumDriver.launch(options) : FirefoxDriver.launch(options);
}
