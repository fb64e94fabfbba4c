/** A PNG of one red pixel. */
export const redPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

const paragraphs = [
  'The first keeper of the light on the Rede climbed its stairs four times a night, and wrote in a ledger what each of the four climbs had cost him in breath and in oil.',
  'The ledger survives, and with it a column that no instruction had asked for: what the keeper saw while he caught his breath at the third landing, where a window looked inland.',
  'Ships are hardly mentioned. What fills the column is a farm, a dog that was too old for the yard, and a lamp which someone over there put out at the same hour as he lit his own.',
  'A later keeper drew a line below the last entry and went on in another hand, as if the view from the landing had been handed over with the keys and the cans of oil.',
  'In the year of the flood the column is empty for nine nights. On the tenth it says that the lamp was lit again, and that the dog could be heard from as far as the gallery.',
  'Whoever reads the ledger for its oil finds four hundred pages of numbers. Whoever reads it for the window finds a story in which nobody ever speaks to anybody, and nothing is missing.',
];

/** Words of the article that tests mark: of its second, third, fifth and last paragraph. */
export const lines = {
  column: 'a column that no instruction had asked for',
  lamp: 'a lamp which someone over there put out at the same hour',
  flood: 'In the year of the flood the column is empty for nine nights.',
  story: 'a story in which nobody ever speaks to anybody',
} as const;

export const TITLE = 'The window on the third landing';
/** Words beside the article: on the page, and not in the reader view. */
export const menu = 'Opening hours of the tower and of its café';

/** A page with an article of all sorts of parts. `picture` is an address; `change` rewrites it, as a page changes in time. */
export function lighthouses(picture: string, change = (html: string) => html): string {
  const [first, second, third, fourth, fifth, sixth] = paragraphs.map((text) => `<p>${text}</p>`);
  return change(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${TITLE} – Tower Notes</title>
<meta name="author" content="Ida Rede"><meta property="og:site_name" content="Tower Notes"></head>
<body><nav><p>${menu}</p></nav><main><article><h1>${TITLE}</h1>
${first}${second}
<figure><img src="${picture}" alt="The tower from the sea" width="400" height="300"><figcaption>The tower, seen from the sea</figcaption></figure>
<h2>What the column holds</h2>${third}${fourth}
<table><thead><tr><th>Climb</th><th>Oil</th></tr></thead><tbody><tr><td>First</td><td>3 measures</td></tr><tr><td>Fourth</td><td>5 measures</td></tr></tbody></table>
<h2>The empty nights</h2>${fifth}<p>The oil of a night was counted as <math><mfrac><mi>n</mi><mn>4</mn></mfrac></math> a climb<a href="#note-1" id="ref-1">1</a>, and noted so:</p>
<pre><code>for (const climb of night) note(climb.breath, climb.oil);</code></pre>
${sixth}${fourth?.replace('A later keeper', 'A still later keeper')}${first?.replace('The first keeper', 'The last keeper')}
<p id="note-1">1. As the instructions of the board had it. <a href="#ref-1">Back</a></p>
</article></main></body></html>`);
}
