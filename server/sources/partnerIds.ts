import type { ExportRow } from './exportRow.ts';
import type { PartnerId, ReadOptions } from './reading.ts';

const KINDS = [
  ['globalPartner', 'global'],
  ['partner', 'location'],
] as const;

/** Whose data a file is: the partner ids in it, counted. */
export class PartnerIds {
  readonly #options: ReadOptions;
  readonly #found = { global: new Map<string, number>(), location: new Map<string, number>() };
  /** Rows none of whose ids is known. */
  unknownRows = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  /** Counts the row's ids; true when they are known to be another partner's. */
  isForeign(row: ExportRow<string>): boolean {
    let known = false;
    let foreign = false;
    let any = false;
    for (const [key, kind] of KINDS) {
      const id = row.has(key) ? row.text(key) : '';
      if (id === '') continue;
      any = true;
      known ||= this.#options.knownPartnerIds.has(id);
      foreign ||= this.#options.foreignPartnerIds?.has(id) ?? false;
      this.#found[kind].set(id, (this.#found[kind].get(id) ?? 0) + 1);
    }
    if (any && !known && !foreign) this.unknownRows++;
    return foreign && !known;
  }

  ids(): PartnerId[] {
    return KINDS.flatMap(([, kind]) =>
      [...this.#found[kind]].map(([id, rows]) => ({
        ...{ id, kind, rows },
        known: this.#options.knownPartnerIds.has(id),
      })),
    );
  }
}
