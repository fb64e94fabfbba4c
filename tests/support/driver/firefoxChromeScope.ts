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
declare const PopupNotifications: Any;
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

/**
 * BiDi's name for the document of the open popup or sidebar, which its own list leaves out; null while it is not
 * there. BiDi knows browsers by a key that only tabs have, and looks for them among tabs only: both are mended.
 */
export function viewContext(url: string): string | null {
  const sidebar = SidebarController.browser?.contentDocument;
  const inPopups = [...document.querySelectorAll('.webextension-popup-browser')] as Any[];
  const open = inPopups.filter((popup) => popup.closest('panel')?.state === 'open');
  const inSidebar = SidebarController.isOpen
    ? [sidebar?.getElementById('webext-panels-browser')]
    : [];
  const found = [...open, ...inSidebar].find((one) => one?.currentURI?.spec.startsWith(url));
  if (!found) return null;

  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  found.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(found);
  const own = window as Any;
  own.kantlijnViews ??= new Map();
  const views: Map<string, Any> = own.kantlijnViews;
  if (views.size === 0) {
    const amongTabs = NavigableManager.getBrowserById;
    NavigableManager.getBrowserById = function (wanted: string) {
      const view = views.get(wanted);
      return view ? (view.isConnected ? view : null) : amongTabs.call(this, wanted);
    };
  }
  views.set(id, found);
  return id;
}

/** Closes the popup; false while there is still something of it. */
export function closePopup(): boolean {
  const popups = document.querySelectorAll('.webextension-popup-browser');
  for (const popup of popups) (popup.closest('panel') as Any)?.hidePopup();
  return popups.length === 0;
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

/** Whether a question of the browser's own is shown beside the address bar. */
export function isAsking(): boolean {
  return PopupNotifications.panel.state === 'open';
}

/** Presses one of the buttons of the question that is shown; false as long as it is. A press that comes too soon is ignored. */
export function answer(which: 'allow' | 'refuse'): boolean {
  const { panel } = PopupNotifications;
  if (panel.state === 'closed') return true;
  const question = panel.firstElementChild;
  (which === 'allow' ? question?.button : question?.secondaryButton)?.click();
  return false;
}

/** Ends the event page as idling does. */
export async function endBackground(geckoId: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(geckoId);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
}

/** Loads the extension anew from where it lies, as its own page for developers does. */
export async function reloadExtension(geckoId: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const addon = await AddonManager.getAddonByID(geckoId);
  await addon.reload();
}

/** Lets the extension into private windows, as its reader may in the browser's page for add-ons. */
export async function allowPrivate(geckoId: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(geckoId, allowed);
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
      // Firefox's own remarks on a page that was left while it waited for an answer.
      .filter(
        (message) =>
          !/^Promise (resolved|rejected) (after context unloaded|while context is inactive)/.test(
            message,
          ),
      )
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
