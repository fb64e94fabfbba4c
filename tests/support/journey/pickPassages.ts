import type { PageView } from '../driver/PageView';

/**
 * Sentences that a person might mark, one each from the longest paragraphs, in the order of the page: shown, within
 * one paragraph, and found once only. Fewer than asked for where the page has no more.
 */
export function pickPassages(page: PageView, count: number): Promise<string[]> {
  return page.evaluate(pick, count);
}

function pick(count: number): string[] {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const whole = shownText();

  const blocks = [...document.body.querySelectorAll('p, li, blockquote, dd, td, pre, div, center')]
    .filter((block) => !block.closest('nav, aside, footer, form, button, select, noscript'))
    .filter(
      (block) =>
        !block.querySelector('br, p, li, div, table, ul, ol, pre, h1, h2, h3, style, script'),
    )
    .filter(isShown)
    .map((block, order) => ({ order, text: squeeze(block.textContent ?? '') }));
  const chosen: { order: number; sentence: string }[] = [];
  for (const { order, text } of blocks.sort((one, other) => other.text.length - one.text.length)) {
    const sentence = sentencesOf(text).find((one) => isSingle(one));
    if (sentence && chosen.length < count) chosen.push({ order, sentence });
  }
  return chosen.sort((one, other) => one.order - other.order).map(({ sentence }) => sentence);

  function sentencesOf(text: string): string[] {
    const segmenter = new Intl.Segmenter(document.documentElement.lang || 'en', {
      granularity: 'sentence',
    });
    const all = [...segmenter.segment(text)].map(({ segment }) => segment.trim());
    const fitting = all.filter(({ length }) => length >= 20 && length <= 200);
    return [...fitting, text.slice(0, 60).trim()].filter(({ length }) => length >= 6);
  }

  function isSingle(sentence: string): boolean {
    const first = whole.indexOf(sentence);
    return first >= 0 && whole.indexOf(sentence, first + 1) < 0;
  }

  /** As `PageView.select` reads the page. */
  function shownText(): string {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.checkVisibility({ visibilityProperty: true })) parts.push(node.data);
    }
    return parts.join('').replace(/\s+/g, ' ');
  }
}
