// What every contender must agree on: the numbers behind net customer adds, usage growth and deployments of the
// security designation, on both of its paths.

export const PATHS = ['enterprise', 'smb'] as const;
export const SIDES = ['azure', 'm365'] as const;

/** By what they are of, such as "smb deployments m365 won". */
export type Figures = Readonly<Record<string, number>>;

export const METRICS = {
  'net-customer-adds': ['won', 'lost'],
  deployments: ['won', 'lost'],
  'usage-growth': ['now', 'before'],
} as const;

/** The names of all the figures, in one order. */
export const NAMES: readonly string[] = PATHS.flatMap((path) =>
  Object.entries(METRICS).flatMap(([metric, parts]) =>
    SIDES.flatMap((side) => parts.map((part) => `${path} ${metric} ${side} ${part}`)),
  ),
);

/** Nobody is timed for another answer. */
export function mustAgree(name: string, figures: Figures, reference: Figures): void {
  const wrong = NAMES.filter((figure) => figures[figure] !== reference[figure]);
  if (wrong.length === 0) return;
  const told = wrong.map((figure) => `${figure}: ${figures[figure]}, not ${reference[figure]}`);
  throw new Error(`${name} answers differently:\n${told.join('\n')}`);
}
