/** Formulas laid out by MathJax 2 and 3, KaTeX and Wikipedia. */
const LAID_OUT =
  'mjx-container, .MathJax_Display, .MathJax, .MathJax_SVG, .MathJax_CHTML, .katex-display, .katex, ' +
  '.mwe-math-element';
const PREVIEW = '.MathJax_Preview, .MathJax_Preview + script:not([type^="math/"])';
const PLACE = 'data-kept-formula';

/**
 * Keeps formulas through Readability, which drops laid-out ones (they are hidden from screen readers, or pieces of
 * SVG): each is replaced by its MathML, else by its TeX between the usual `\(` `\)`. MathML stands aside meanwhile behind
 * its text, as Readability would take it for a block.
 */
export function keepMath(copy: Document): (article: Element) => void {
  for (const element of copy.querySelectorAll(`[${PLACE}]`)) element.removeAttribute(PLACE);
  for (const element of copy.querySelectorAll(PREVIEW)) element.remove();
  for (const formula of copy.querySelectorAll(LAID_OUT)) if (formula.isConnected) plain(formula);
  for (const script of copy.querySelectorAll('script[type^="math/tex"]')) texScript(script);
  const kept: Element[] = [];
  for (const math of copy.querySelectorAll('math')) {
    if (!math.isConnected) continue;
    tidy(math);
    const place = copy.createElement('span');
    place.setAttribute(PLACE, String(kept.push(math) - 1));
    place.textContent = math.getAttribute('alttext') ?? math.textContent;
    math.replaceWith(place);
  }
  return (article) => {
    for (const place of article.querySelectorAll(`[${PLACE}]`)) {
      const math = kept[Number(place.getAttribute(PLACE))];
      if (math) place.replaceWith(math.cloneNode(true));
    }
  };
}

/** Replaces a laid-out formula by its MathML or TeX, and leaves it alone if it carries neither. */
function plain(formula: Element): void {
  const math = formula.querySelector('math') ?? mathIn(formula.getAttribute('data-mathml'));
  if (math) {
    if (/display|block/i.test(`${formula.className} ${formula.getAttribute('display')}`)) {
      math.setAttribute('display', 'block');
    }
    // MathJax 2 leaves the source in a script right after; with the MathML at hand it would say it twice.
    sourceOf(formula)?.remove();
    formula.replaceWith(math);
    return;
  }
  const tex = formula.querySelector('annotation[encoding*="tex" i]')?.textContent;
  if (tex) formula.replaceWith(`\\(${tex.trim()}\\)`);
  else if (sourceOf(formula)) formula.remove();
}

/** The script with the source that MathJax 2 leaves right after what it laid out. */
function sourceOf(formula: Element): Element | null {
  const next = formula.nextSibling;
  if (next === null || next !== formula.nextElementSibling) return null;
  return formula.nextElementSibling.matches('script[type^="math/"]')
    ? formula.nextElementSibling
    : null;
}

function mathIn(source: string | null): Element | null {
  if (!source) return null;
  return new DOMParser().parseFromString(source, 'text/html').querySelector('math');
}

function texScript(script: Element): void {
  const tex = script.textContent.trim();
  const display = /mode\s*=\s*display/.test(script.getAttribute('type') ?? '');
  script.replaceWith(display ? `\\[${tex}\\]` : `\\(${tex}\\)`);
}

/** Takes the source notes out of MathML (shown as text they would say the formula twice), keeping TeX as its name. */
function tidy(math: Element): void {
  const tex = math.querySelector('annotation[encoding*="tex" i]')?.textContent?.trim();
  if (tex && !math.getAttribute('alttext')) math.setAttribute('alttext', tex);
  for (const note of math.querySelectorAll('annotation, annotation-xml')) note.remove();
  for (const meaning of math.querySelectorAll('semantics'))
    meaning.replaceWith(...meaning.childNodes);
}
