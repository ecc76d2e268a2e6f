/** Texts coded as numbers: each different one once. */
export class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly texts: string[] = [];

  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  text(code: number): string {
    return this.texts[code] ?? '';
  }
}

/** Names coded as numbers: names that fold to the same are one, kept as first written. */
export class FoldedNames {
  readonly #written = new Map<string, number>();
  readonly #folded = new Map<string, number>();
  readonly #fold: (name: string) => string;
  readonly names: string[] = [];

  constructor(fold: (name: string) => string) {
    this.#fold = fold;
  }

  code(name: string): number {
    const known = this.#written.get(name);
    if (known !== undefined) return known;
    const folded = this.#fold(name);
    const code = this.#folded.get(folded) ?? this.names.push(name) - 1;
    this.#folded.set(folded, code);
    this.#written.set(name, code);
    return code;
  }

  name(code: number): string {
    return this.names[code] ?? '';
  }
}
