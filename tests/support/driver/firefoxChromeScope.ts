/**
 * Functions that run in Firefox's own window, where the popup, the sidebar and the extension's permissions are
 * to be had. Each must use nothing but its arguments: it is sent as text.
 */

// biome-ignore lint/suspicious/noExplicitAny: Firefox's own objects have no types here.
type Any = any;
declare const ChromeUtils: { importESModule(url: string): Any };
declare const WebExtensionPolicy: { getByID(id: string): { extension: Any } };
declare const Services: Any;
declare const SidebarController: Any;
declare const gBrowser: Any;
declare const Cc: Any;
declare const Ci: Any;

/** Clicks the extension's icon: grants `activeTab` and opens the popup. */
export async function clickToolbarIcon(geckoId: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(geckoId);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/** BiDi's name for the open popup's document, which its own list leaves out; null while it is not there. */
export function popupContext(url: string): string | null {
  const popups = [...document.querySelectorAll('.webextension-popup-browser')] as Any[];
  const popup = popups.find((one) => one.currentURI?.spec.startsWith(url));
  if (!popup) return null;
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  popup.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(popup);
  const before = NavigableManager.getBrowserById;
  NavigableManager.getBrowserById = function (wanted: string) {
    if (wanted !== id) return before.call(this, wanted);
    return popup.isConnected ? popup : null;
  };
  return id;
}

export function closePopup(): void {
  for (const popup of document.querySelectorAll('.webextension-popup-browser')) {
    (popup.closest('panel') as Any)?.hidePopup();
  }
}

/** The same for the sidebar's document. */
export function sidebarContext(url: string): string | null {
  if (!SidebarController.isOpen) return null;
  const sidebar =
    SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
  if (!sidebar?.currentURI?.spec.startsWith(url)) return null;
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  sidebar.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(sidebar);
  const before = NavigableManager.getBrowserById;
  NavigableManager.getBrowserById = function (wanted: string) {
    if (wanted !== id) return before.call(this, wanted);
    return sidebar.isConnected ? sidebar : null;
  };
  return id;
}

/** Opens a page of the extension in a tab in front, and answers its context. */
export function openTab(url: string): string {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const tab = gBrowser.addTab(url, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  gBrowser.selectedTab = tab;
  return NavigableManager.getIdForBrowser(tab.linkedBrowser);
}

/** Fires the `<key>` that Firefox made of the manifest's command. */
export function pressShortcut(geckoId: string): void {
  const { extension } = WebExtensionPolicy.getByID(geckoId);
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')] as Any[];
  const key = keys.find((one) => one.getAttribute('modifiers') && one.getAttribute('key') === 'H');
  if (!key) throw new Error(`No shortcut of ${extension.name}`);
  key.doCommand();
}

/** Chooses the extension's entry in the context menu once that is open; false until then. */
export function chooseInContextMenu(geckoId: string): boolean {
  const menu = document.getElementById('contentAreaContextMenu') as Any;
  const prefix = geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const entry = menu.querySelector(`menuitem[id^="${prefix}-menuitem-"]`);
  if (menu.state !== 'open' || !entry) return false;
  menu.activateItem(entry);
  return true;
}

/** Adds or takes away host permissions, as Firefox's page for add-ons does. */
export async function changeHost(
  geckoId: string,
  change: 'add' | 'remove',
  pattern: string,
): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(geckoId);
  const hosts = { permissions: [], origins: [pattern], data_collection: [] };
  await ExtensionPermissions[change](geckoId, hosts, extension);
}

/** Ends the event page as idling does. */
export async function endBackground(geckoId: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(geckoId);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
}

/** Uncaught errors of scripts from an origin that Firefox's console has kept since the last look. */
export function errorsFrom(origin: string): string[] {
  const messages: Any[] = Services.console.getMessageArray();
  Services.console.reset();
  const isWarning = 1;
  return (
    messages
      .filter((message) => message instanceof Ci.nsIScriptError)
      .map((message) => message.QueryInterface(Ci.nsIScriptError))
      .filter(({ sourceName, flags }) => sourceName?.startsWith(origin) && !(flags & isWarning))
      .map(
        ({ errorMessage, sourceName, lineNumber }) =>
          `${errorMessage} (${sourceName}:${lineNumber})`,
      )
      // Firefox's own remark on a page that was left while it waited for an answer.
      .filter((message) => !message.startsWith('Promise rejected after context unloaded'))
  );
}

/** For web pages by one preference; popup and sidebar follow the theme of the window. */
export function setColourScheme(scheme: 'light' | 'dark'): void {
  const { prefs } = Services;
  prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
  prefs.setIntPref('ui.systemUsesDarkTheme', scheme === 'dark' ? 1 : 0);
}

export function readClipboard(): string {
  const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  transferable.init(null);
  transferable.addDataFlavor('text/plain');
  const context = (window as Any).browsingContext.currentWindowContext;
  Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard, context);
  const data: Any = {};
  transferable.getTransferData('text/plain', data);
  return data.value.QueryInterface(Ci.nsISupportsString).data;
}
