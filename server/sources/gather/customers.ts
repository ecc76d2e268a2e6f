import { SEGMENTS, type Segment } from '#scoring';
import { IntTable } from './intTable.ts';

const NOT_SAID = -1;

/** What a file says about tenants: names and segments, month by month. */
export class CustomerTable {
  readonly #table = new IntTable(4);
  readonly #row = new Int32Array(4);

  /** `name` is the code of a text, undefined where the row has none; so is `date`. */
  add(
    date: number | undefined,
    tenant: number,
    name: number | undefined,
    segment: Segment | undefined,
  ): void {
    if (name === undefined && segment === undefined) return;
    this.#row.set([
      date ?? NOT_SAID,
      tenant,
      name ?? NOT_SAID,
      segment === undefined ? NOT_SAID : SEGMENTS.indexOf(segment),
    ]);
    this.#table.code(this.#row);
  }

  /** Of each tenant the last name and the last segment said; by month, or all in one. */
  facts(monthOf: (date: number | undefined) => number, together: boolean): CustomerFact[] {
    const found = new Map<number, Map<number, Standing>>();
    for (let code = 0; code < this.#table.size; code++) {
      const [date, tenant = 0, name = NOT_SAID, segment = NOT_SAID] = [0, 1, 2, 3].map((column) =>
        this.#table.at(code, column),
      );
      const month = monthOf(date === NOT_SAID ? undefined : date);
      const period = together ? 0 : month;
      const tenants = found.get(period) ?? new Map<number, Standing>();
      found.set(period, tenants);
      const standing = tenants.get(tenant) ?? { named: -1, segmented: -1 };
      if (name !== NOT_SAID && month >= standing.named) Object.assign(standing, { name, named: month });
      const said = SEGMENTS[segment];
      if (said !== undefined && month >= standing.segmented) {
        Object.assign(standing, { segment: said, segmented: month });
      }
      tenants.set(tenant, standing);
    }
    return [...found].flatMap(([month, tenants]) =>
      [...tenants].map(([tenant, { name, segment }]) => ({
        month,
        tenant,
        ...(name === undefined ? {} : { name }),
        ...(segment === undefined ? {} : { segment }),
      })),
    );
  }
}

export interface CustomerFact {
  readonly month: number;
  readonly tenant: number;
  readonly name?: number;
  readonly segment?: Segment;
}

interface Standing {
  name?: number;
  segment?: Segment;
  /** The month of each. */
  named: number;
  segmented: number;
}
