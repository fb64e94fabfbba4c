import * as v from 'valibot';

/** The five pens, in the order in which every chooser shows them. The first is the default. */
export const colours = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;

/** Parses the name of a pen. */
export const Colour = v.picklist(colours);
export type Colour = v.InferOutput<typeof Colour>;
