/** The sentences of a page about a town, a paragraph each. */
export const P = [
  'The first harbour of the town was dug by hand in a single summer, when the river stood low.',
  'Merchants paid for it with a tax on salt, which nobody had asked the fishermen about.',
  'In the archive lies a drawing of the lock, made by a surveyor who never saw it finished.',
  'Two wars and one flood later only the eastern quay is where it was meant to be.',
  'Children still look for the brass plate that is said to mark the height of the water.',
] as const;

/** Sentences as paragraphs. */
export const paragraphs = (...all: readonly string[]) =>
  all.map((each) => `<p>${each}</p>`).join('');

/** The page. */
export const whole = paragraphs(...P);

/** What stands before it when it is a part of something. */
export const part =
  '<p>The third of five parts about the old towns of the coast, and what became of them.</p>';

/** The page with one thing put for another. */
export const swap = (from: string, to: string) => whole.replace(from, to);

/** A list of sentences that differ in one word. */
export const list = (...things: readonly string[]) =>
  `<h2>Things</h2><ul>${things.map((each) => `<li>Here is a thing worth a moment, and it is called ${each}.</li>`).join('')}</ul><p>${P[0]}</p>`;

/** A row of a table. */
export const row = (name: string, ...cells: readonly (string | number)[]) =>
  `<tr><th>${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** A table between two sentences of the page. */
export const table = (...rows: readonly string[]) =>
  `${P[0]}<table>${rows.join('')}</table>${P[1]}`;
