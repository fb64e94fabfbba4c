import type { View } from '../driver/View';

/** Drops files on the page as a person drags them there; their bytes come as latin-1 text. */
export async function drop(
  view: View,
  files: readonly { name: string; bytes: string }[],
  place = 'Drop files here, or choose them',
): Promise<void> {
  await view.role('region', place).state();
  await view.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of list) {
      const content = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([content], name));
    }
    document
      .querySelector('.drop-zone')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  }, files);
}
