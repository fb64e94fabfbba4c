/** Line numbers and buttons that highlighters put beside code. */
const BESIDE =
  '.gutter, .linenos, .lineno, .linenodiv, .line-numbers-rows, .line-number, .hljs-ln-numbers, .hljs-ln-n, ' +
  '.rouge-gutter, .blob-num, .code-line-number, button, [class*="copy-b"], [class*="copyb"]';
/** Elements that stand for one line each. */
const LINES = '.line, .code-line, .token-line, .view-line, .hljs-ln-line, tr, div, li';
/** What a highlighter wraps words in; code of these alone is text. */
const PAINT = new Set([
  'SPAN',
  'CODE',
  'FONT',
  'B',
  'I',
  'EM',
  'STRONG',
  'BR',
  'DIV',
  'TABLE',
  'TBODY',
  'TR',
  'TD',
  'OL',
  'LI',
]);

/**
 * Brings code blocks down to `<pre><code>` of plain text with their line breaks, without gutters of line numbers,
 * which Readability takes for data tables or text. The language is kept as `data-language`.
 */
export function keepCode(copy: Document): void {
  for (const table of copy.querySelectorAll('table')) unwrapTable(table);
  for (const block of copy.querySelectorAll('pre')) {
    if (!block.parentElement?.closest('pre')) simplify(block);
  }
}

/** A table of line numbers beside one block of code is that block. */
function unwrapTable(table: Element): void {
  const blocks = table.querySelectorAll('pre');
  if (blocks.length === 0 || blocks.length > 2 || table.querySelector('table')) return;
  for (const beside of table.querySelectorAll(BESIDE)) beside.remove();
  const [code, another] = table.querySelectorAll('pre');
  if (!code || another) return;
  if (table.textContent.trim() === code.textContent.trim()) table.replaceWith(code);
}

function simplify(block: Element): void {
  const language = languageOf(block);
  for (const beside of block.querySelectorAll(BESIDE)) beside.remove();
  const painted = [...block.querySelectorAll('*')].every((element) => PAINT.has(element.nodeName));
  if (painted) {
    const text = textOfLines(block);
    const code = block.ownerDocument.createElement('code');
    code.textContent = text;
    block.replaceChildren(code);
  }
  if (language) block.setAttribute('data-language', language);
}

/** The text of code, with a break after each element that stands for a line unless one is written there. */
function textOfLines(block: Element): string {
  for (const br of block.querySelectorAll('br')) br.replaceWith('\n');
  const lines = [...block.querySelectorAll(LINES)].filter((line) => !line.querySelector(LINES));
  for (const line of lines) {
    const written =
      line.textContent.endsWith('\n') || line.nextSibling?.nodeValue?.startsWith('\n');
    if (!written && (line.nextElementSibling || line.parentElement?.nextElementSibling)) {
      line.append('\n');
    }
  }
  return block.textContent.replace(/^\n/, '').trimEnd();
}

function languageOf(block: Element): string | null {
  const around = [
    block.querySelector('code'),
    block,
    block.parentElement,
    block.parentElement?.parentElement,
  ];
  for (const element of around) {
    const found = /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s?)([\w+#-]{1,20})/.exec(
      element?.getAttribute('class') ?? '',
    );
    if (found?.[1]) return found[1].toLowerCase();
    const said = element?.getAttribute('data-lang') ?? element?.getAttribute('data-language');
    if (said && /^[\w+#-]{1,20}$/.test(said)) return said.toLowerCase();
  }
  return null;
}
