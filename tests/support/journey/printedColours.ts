import { inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n([\s\S]*?)endstream/g;
const FILL = /([\d.]+) ([\d.]+) ([\d.]+) rg\b/g;

/** The colours that are filled with in a PDF, as `#rrggbb`. */
export function printedColours(pdf: Uint8Array): string[] {
  const found = new Set<string>();
  for (const [, packed = ''] of Buffer.from(pdf).toString('latin1').matchAll(STREAM)) {
    for (const [, ...parts] of drawingIn(packed).matchAll(FILL)) {
      const hex = parts.map((part) => Math.round(Number(part) * 255).toString(16));
      found.add(`#${hex.map((one) => one.padStart(2, '0')).join('')}`);
    }
  }
  return [...found];
}

/** Empty for streams that are no packed text, such as fonts and pictures of other kinds. */
function drawingIn(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
