/** Names coded as small numbers, in order of first appearance. */
export interface Dictionary {
  readonly names: readonly string[];
  code(name: string): number;
  find(name: string): number | undefined;
}

export function dictionary(): Dictionary {
  const names: string[] = [];
  const codes = new Map<string, number>();
  return {
    names,
    code(name) {
      const known = codes.get(name);
      if (known !== undefined) return known;
      codes.set(name, names.length);
      return names.push(name) - 1;
    },
    find: (name) => codes.get(name),
  };
}

/** The codes of those names that occur at all. */
export const codesOf = (
  names: readonly string[],
  find: (name: string) => number | undefined,
): ReadonlySet<number> => new Set(names.map(find).filter((code) => code !== undefined));
