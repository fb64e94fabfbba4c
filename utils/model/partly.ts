/** A change of a record: what is left out, or undefined, stays as it is. */
export type Partly<T> = { readonly [K in keyof T]?: T[K] | undefined };
