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

/** For every code a 1 where its name is listed, else a 0. */
export function flagsOf({ names }: Dictionary, listed: readonly string[]): Uint8Array {
  const known = new Set(listed);
  return Uint8Array.from(names, (name) => Number(known.has(name)));
}
