import type { DesignationDocument, PathName } from '#scoring';
import type { Chosen, PathChoice } from './dictionary.ts';
import type { Numbers } from './numbers.ts';
import { type PrintedPath, totalOf } from './outcome.ts';

/** What of a designation's score says why a path counts. */
export interface PathsScored extends Pick<DesignationDocument, 'selectedPath' | 'assignment'> {
  readonly paths: readonly (PrintedPath & { readonly path: PathName })[];
  readonly rules: { readonly choice: PathChoice };
}

/** What has made a path the one that counts; nothing where no number has. */
export function chosenOf(
  { paths, selectedPath: path, rules, assignment }: PathsScored,
  numbers: Numbers,
): Chosen | undefined {
  if (assignment) return { path, ...assignment };
  const [first, ...others] = paths.toSorted((a, b) => Number(b.path === path) - Number(a.path === path));
  if (rules.choice !== 'better' || !first) return undefined;
  const alone = first.qualified && others.every(({ qualified }) => !qualified);
  const printed = others.map((other) => ({ path: other.path, total: totalOf(other, numbers) }));
  return { by: 'better', path, total: totalOf(first, numbers), alone, others: printed };
}
