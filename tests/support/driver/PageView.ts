import type { Colour } from '../../../utils/model/colour';
import type { Surface } from './Surface';
import { View } from './View';
import { waitUntil } from './waitUntil';

/** A passage as the browser has painted it. */
export interface Painted {
  readonly colour: Colour;
  /** The text it covers, white space folded. */
  readonly text: string;
}

/** A web page in a tab. */
export abstract class PageView extends View {
  /** What the extension shows in the page, inside its closed shadow root. */
  readonly ui: View;

  constructor(surface: Surface, ui: View) {
    super(surface);
    this.ui = ui;
  }

  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract bringToFront(): Promise<void>;
  abstract close(): Promise<void>;
  /** Runs a function at the start of every document that this tab loads from now on, before any of its own scripts. */
  abstract beforeLoad(run: () => void): Promise<void>;
  /** Gives the page a window of that many CSS pixels. */
  abstract resize(width: number, height: number): Promise<void>;
  /** Prints as browsers do by themselves, without the colours behind text that a page does not insist on: a PDF. */
  abstract print(): Promise<Uint8Array>;

  /** Selects a passage by its words (white space folded; the first that is shown), or its nth occurrence. */
  async select(quote: string, nth = 0): Promise<void> {
    const selected = await this.evaluate(selectQuote, quote, nth);
    if (!selected) throw new Error(`Not on the page: “${quote}”`);
  }

  /** Selects a passage by dragging the mouse from its first letter to its last. */
  async dragOver(quote: string): Promise<void> {
    await this.select(quote);
    const ends = await this.evaluate(endsOfSelection);
    await this.surface.drag(...ends);
    const text = await this.evaluate(() => String(getSelection()).replace(/\s+/g, ' '));
    if (text !== quote) throw new Error(`Dragging over “${quote}” selected “${text}”`);
  }

  /** Clicks on the first letter of a passage. */
  async clickOn(quote: string): Promise<void> {
    await this.select(quote);
    const [[left, y]] = await this.evaluate(endsOfSelection);
    await this.evaluate(() => getSelection()?.removeAllRanges());
    await this.surface.click(left + 5, y);
  }

  /** What is painted now, colour by colour, in the order of the page within a colour. */
  painted(): Promise<Painted[]> {
    return this.evaluate(readPainted) as Promise<Painted[]>;
  }

  /** Waits until exactly these texts are painted, in any order; throws with what was painted instead. */
  async paints(expected: readonly Painted[]): Promise<void> {
    const sorted = (list: readonly Painted[]) =>
      list.map(({ colour, text }) => `${colour}: ${text}`).sort();
    await waitUntil(`painted ${JSON.stringify(sorted(expected))}`, async () => {
      const now = sorted(await this.painted());
      if (JSON.stringify(now) === JSON.stringify(sorted(expected))) return true;
      throw new Error(`painted is ${JSON.stringify(now)}`);
    });
  }
}

function selectQuote(quote: string, nth: number): boolean {
  const places: [Text, number][] = [];
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
    for (let at = 0; at < node.data.length; at++) {
      const space = /\s/.test(node.data.charAt(at));
      if (space && text.endsWith(' ')) continue;
      text += space ? ' ' : node.data.charAt(at);
      places.push([node, at]);
    }
  }
  let start = text.indexOf(quote);
  for (let seen = 0; seen < nth && start >= 0; seen++) start = text.indexOf(quote, start + 1);
  const [first, last] = [places[start], places[start + quote.length - 1]];
  if (start < 0 || !first || !last) return false;
  first[0].parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  getSelection()?.setBaseAndExtent(first[0], first[1], last[0], last[1] + 1);
  return true;
}

function endsOfSelection(): [[number, number], [number, number]] {
  const lines = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) throw new Error('Nothing is selected');
  return [
    [first.left + 1, first.top + first.height / 2],
    [last.right - 1, last.top + last.height / 2],
  ];
}

function readPainted(): { colour: string; text: string }[] {
  // A passage may be painted in parts; what matters is which words bear which colour. What has left the page is drawn no more.
  return [...CSS.highlights].flatMap(([name, highlight]) => {
    const colour = /^kantlijn-(yellow|green|blue|pink|purple)-/.exec(name)?.[1];
    if (!colour) return [];
    const drawn = [...highlight].filter(({ startContainer }) => startContainer.isConnected);
    return drawn.map((painted) => {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      return { colour, text: range.toString().replace(/\s+/g, ' ').trim() };
    });
  });
}
