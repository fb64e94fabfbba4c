/** How much what was asked for weighs in each article, by its number; 0 where it is not. */
export type Weights = Float32Array;
