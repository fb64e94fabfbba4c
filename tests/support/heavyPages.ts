/** Stands once in each of the pages below. */
export const toBeMarked = 'the one sentence that is to be marked';
const sentence = `<p id="it">Here stands ${toBeMarked}, and nothing else.</p>`;
const frame = (body: string, head = '<title>Heavy</title>') =>
  `<!doctype html>${head}<body><article><h1>Heavy</h1>${sentence}${body}</article>`;
const inScript = (body: string, code: string) => frame(`${body}<script>${code}</script>`);

/** Pages that are large beyond reason, or that work against whoever reads them. */
export const heavyPages = [
  { what: '60,000 paragraphs', html: frame('<p>A paragraph, of many.</p>'.repeat(60_000)) },
  {
    // Not laid out: that alone crashes Chromium.
    what: '5,000 elements within one another',
    html: inScript(
      '<div id="deep" style="display: none"></div>',
      `let at = document.getElementById('deep');
       for (let i = 0; i < 5000; i++) at = at.appendChild(document.createElement('div'));
       at.textContent = 'the bottom';`,
    ),
  },
  {
    what: '10 MB of text',
    html: frame(`<p>${'word &amp; word '.repeat(1_000)}</p>`.repeat(1_000)),
  },
  {
    what: 'attributes of a megabyte',
    html: frame(
      ['title', 'alt', 'class', 'id', 'style', 'data-x', 'href']
        .map((name) => `<a ${name}="${'x '.repeat(500_000)}">link</a>`)
        .join(''),
    ),
  },
  {
    what: 'a title of a megabyte',
    html: frame(
      '<p>Text.</p>',
      `<title>${'long '.repeat(200_000)}</title><meta name="author" content="${'long '.repeat(200_000)}">`,
    ),
  },
  {
    what: 'changes without end',
    html: inScript(
      '<p id="busy">0</p>',
      `let n = 0; setInterval(() => {
         const p = document.createElement('p'); p.textContent = 'change ' + n++;
         const busy = document.getElementById('busy'); busy.append(p);
         if (busy.childNodes.length > 200) busy.replaceChildren();
       }, 4);`,
    ),
  },
  {
    what: 'other people’s ranges, selections and highlights',
    html: inScript(
      '',
      `window.getSelection = document.getSelection = () => null;
       const broken = () => { throw new Error('mine'); };
       for (const name of ['createTreeWalker', 'createRange', 'querySelectorAll', 'createElement']) document[name] = broken;
       for (const name of ['toString', 'setStart', 'getClientRects']) Range.prototype[name] = broken;
       Element.prototype.attachShadow = Element.prototype.getAttribute = broken;
       Array.prototype.flatMap = String.prototype.normalize = Map.prototype.get = broken;
       window.Range = function () { throw new Error('mine'); }; window.Highlight = null; window.StaticRange = null;
       Object.defineProperty(CSS, 'highlights', { get() { throw new Error('mine'); }, configurable: true });`,
    ),
  },
  {
    what: 'names in place of properties',
    html: frame(
      [
        'body',
        'head',
        'documentElement',
        'createTreeWalker',
        'querySelectorAll',
        'cloneNode',
        'title',
        'URL',
        'location',
        'contentType',
        'getSelection',
        'childNodes',
        'adoptedStyleSheets',
      ]
        .map(
          (name) =>
            `<img name="${name}"><form id="${name}" name="${name}"><input name="parentNode"></form>`,
        )
        .join(''),
    ),
  },
] as const;
