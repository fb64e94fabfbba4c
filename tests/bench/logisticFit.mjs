/** A wrong place is worse than a lost one. */
const WRONG_COUNTS = 2;
const RIDGE = 0.5;

const sum = (weights, features) =>
  features.reduce((total, value, at) => total + value * weights[at], 0);

/** 0..1 */
export const probability = (weights, features) => 1 / (1 + Math.exp(-sum(weights, features)));

/** Weights of a logistic regression with a small ridge, by Newton's method with bounded steps. `rows`: features, right. */
export function fitWeights(rows, rounds = 60) {
  const size = rows[0].features.length;
  let weights = new Array(size).fill(0);
  for (let round = 0; round < rounds; round++) {
    const step = solve(normalEquations(rows, weights, size));
    const bound = Math.min(1, 4 / Math.max(...step.map(Math.abs)));
    weights = weights.map((weight, at) => weight + bound * step[at]);
  }
  return weights;
}

/** The Hessian with the gradient as its last column. */
function normalEquations(rows, weights, size) {
  const table = Array.from({ length: size }, (_, i) => {
    const row = new Array(size + 1).fill(0);
    row[i] = RIDGE;
    row[size] = -RIDGE * weights[i];
    return row;
  });
  for (const { features, right } of rows) {
    const p = probability(weights, features);
    const count = right ? 1 : WRONG_COUNTS;
    const curve = count * Math.max(1e-6, p * (1 - p));
    const error = count * ((right ? 1 : 0) - p);
    for (let i = 0; i < size; i++) {
      table[i][size] += error * features[i];
      for (let j = 0; j < size; j++) table[i][j] += curve * features[i] * features[j];
    }
  }
  return table;
}

/** Gauss and Jordan, with pivots. */
function solve(table) {
  const size = table.length;
  for (let i = 0; i < size; i++) {
    const pivot = table.reduce(
      (best, row, k) => (k >= i && Math.abs(row[i]) > Math.abs(table[best][i]) ? k : best),
      i,
    );
    [table[i], table[pivot]] = [table[pivot], table[i]];
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const factor = table[k][i] / table[i][i];
      for (let j = i; j <= size; j++) table[k][j] -= factor * table[i][j];
    }
  }
  return table.map((row, i) => row[size] / row[i]);
}
