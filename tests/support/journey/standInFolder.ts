import type { View } from '../driver/View';

/** Chooses a folder. No driver can: the browser's own private folder stands in for the one of a person. */
export async function chooseStandIn(view: View, button = 'Choose a folder'): Promise<void> {
  await view.role('button', button).state();
  await view.evaluate(() => {
    const picker = window as unknown as { showDirectoryPicker(): Promise<unknown> };
    picker.showDirectoryPicker = () => navigator.storage.getDirectory();
  });
  await view.role('button', button).click();
}

/** Edits a file of the folder as a person does it in their editor. */
export async function editNote(view: View, name: string, edits: [string, string][]): Promise<void> {
  await view.evaluate(
    async (file, pairs) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(file);
      let text = await (await handle.getFile()).text();
      for (const [from, to] of pairs) text = text.replace(from, to);
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
    },
    name,
    edits,
  );
}

/** What a file of the folder says. */
export function noteText(view: View, name: string): Promise<string> {
  return view.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle(file)).getFile()).text();
  }, name);
}

/** Waits until neither side has anything to say to the other. */
export async function upToDate(view: View): Promise<void> {
  await view.until('nothing to wait', () =>
    document.body.textContent?.includes('Everything is up to date'),
  );
}
