// How many random portfolios a test looks at: the same few in the short run, so that it fails for a change and not
// for bad luck; many more, and others each time, in the long one; fewest against mutants, each of which runs them.

const LENGTH = process.env.TEST_LENGTH;

export const LONG = LENGTH === 'long';
/** Nobody reads which portfolio has found a mutant. */
export const TELLS_SMALLEST = LENGTH !== 'mutants';

export const portfolios = (short: number, fewest = 1): number =>
  LONG ? short * 40 : TELLS_SMALLEST ? short : Math.max(fewest, Math.ceil(short / 20));
