/** How long a browser may take to begin with a download before its contents are let go. */
const KEPT = 60_000;

/** Hands a file to the browser's downloads; needs no permission. */
export function saveFile(contents: Blob, name: string): void {
  const address = URL.createObjectURL(contents);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
