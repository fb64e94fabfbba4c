import type { PageView } from './PageView';
import type { View } from './View';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** A real browser with the built extension in it, driven as a person drives it. */
export interface Driver {
  readonly name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end; empty when there is no extension. */
  readonly origin: string;
  /** Folder that downloads land in. */
  readonly downloads: string;

  /** Opens an address in a new tab, in front. */
  open(url: string): Promise<PageView>;
  /** Waits for a tab whose address begins so, opened by anyone. */
  tab(addressStart: string): Promise<PageView>;
  /** Clicks the toolbar icon while this page is in front: `activeTab` is granted, the popup opens. */
  popup(page: PageView): Promise<View>;
  /** Closes the popup at once, as a click beside it does. */
  closePopup(popup: View): Promise<void>;
  /** Waits for the side panel (Firefox: the sidebar) that something has opened. */
  sidePanel(): Promise<View>;
  /** Opens a page of the extension in a tab of its own. */
  extensionPage(path: string): Promise<PageView>;

  /** Presses the shortcut while this page is in front. Chromium lets no driver press it: the same event is fired. */
  pressShortcut(page: PageView): Promise<void>;
  /** Chooses the context menu's entry on the selection of this page: fires the menu's event. */
  chooseHighlightInMenu(page: PageView, selectionText: string): Promise<void>;

  /** Answers yes to the next questions for this host, which no driver can click. */
  preapprove(host: string): Promise<void>;
  /** Grants a host, as from the browser's own settings. */
  grant(host: string): Promise<void>;
  /** Takes a host back, as from the browser's own settings. */
  revoke(host: string): Promise<void>;

  /** Ends the background as the browser does when it idles. */
  killBackground(): Promise<void>;
  /** Loads the extension anew from its folder, as an update does, with its tabs open. */
  reloadExtension(): Promise<void>;
  /** Uncaught errors of the extension's own scripts since the last look: in its pages, web pages, the background. */
  errors(): Promise<string[]>;
  setColourScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** The text on the clipboard. Looking there may close the popup. */
  clipboard(): Promise<string>;
  /** Resolves when the browser has gone, by whoever's hand. */
  ended(): Promise<void>;
  /** Kills the browser at once (SIGKILL), as a crash or a power cut does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface DriverOptions {
  /** Shows the browser's window; needs a display. */
  readonly visible?: boolean;
  /**
   * Leaves the other languages out of the build, so that this one shows whatever the machine speaks. `pseudo` is
   * English made longer and accented: what is cut off or not translated shows.
   */
  readonly language?: 'en' | 'nl' | 'pseudo';
  /** Permissions that the extension may ask for, given as if the person had said yes: no driver can click there. */
  readonly granted?: readonly string[];
  /** A browser without the extension, to compare with. */
  readonly bare?: boolean;
  /** Port of a proxy on this machine through which everything goes, also what is meant for this machine. */
  readonly proxy?: number;
  /** Firefox: set to never remember history, so that it keeps no database for extensions. */
  readonly forgetful?: boolean;
  /** Host names that lead to this machine, in ASCII. */
  readonly names?: readonly string[];
  /** Firefox: asks its reader for permissions, as it does by itself; see `FirefoxDriver.answerQuestion`. */
  readonly asks?: boolean;
  /** A folder for the browser's profile and the extension, to start again with what is there; the caller deletes it. */
  readonly profile?: string;
}
