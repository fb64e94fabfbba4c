import fc from 'fast-check';

/**
 * The seed of the property tests: the same in every run, so that a change is judged by what it changes. To look elsewhere:
 * `FC_SEED=$RANDOM npm run test:unit`. A counterexample found there becomes a case of its own.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261) });
