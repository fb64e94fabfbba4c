/** What the browser lets us do with a folder that was chosen before. */
export type FolderAccess = PermissionState;

/** What TypeScript's library does not know of the File System Access API. https://wicg.github.io/file-system-access/ */
interface Chosen extends FileSystemDirectoryHandle {
  queryPermission(wish: { mode: 'readwrite' }): Promise<FolderAccess>;
  requestPermission(wish: { mode: 'readwrite' }): Promise<FolderAccess>;
}
interface Picker {
  showDirectoryPicker?(wish: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

const wish = { mode: 'readwrite' } as const;

/** The permission for a folder, which the browser may take back between visits. `ask` must be called in a click. */
export const folderAccess = {
  /** Firefox lets nobody write to a folder. */
  isMissing: () => (globalThis as Picker).showDirectoryPicker === undefined,
  of: (folder: FileSystemDirectoryHandle) => (folder as Chosen).queryPermission(wish),
  ask: (folder: FileSystemDirectoryHandle) => (folder as Chosen).requestPermission(wish),
};

/** The folder that a person chooses; null when they think better of it. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const picker = globalThis as Picker;
    return (await picker.showDirectoryPicker?.({ id: 'kantlijn', ...wish })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
