import { SEGMENTS, type Segment } from '#scoring';
import { IntTable } from './intTable.ts';

const NOT_SAID = -1;

/** What a file says about tenants: names and segments, month by month. */
export class CustomerTable {
  /** By date, tenant, name and segment. */
  readonly table = new IntTable(4);
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
    this.table.code(this.#row);
  }

  /** Of each tenant the last name and the last segment that some rows say. */
  facts(codes: readonly number[], monthOf: (date: number) => number): CustomerFact[] {
    const tenants = new Map<number, Standing>();
    for (const code of codes) {
      const [date = NOT_SAID, tenant = 0, name = NOT_SAID, segment = NOT_SAID] = [0, 1, 2, 3].map((column) =>
        this.table.at(code, column),
      );
      const month = monthOf(date);
      const standing = tenants.get(tenant) ?? { named: -1, segmented: -1 };
      if (name !== NOT_SAID && month >= standing.named) Object.assign(standing, { name, named: month });
      const said = SEGMENTS[segment];
      if (said !== undefined && month >= standing.segmented) {
        Object.assign(standing, { segment: said, segmented: month });
      }
      tenants.set(tenant, standing);
    }
    return [...tenants].map(([tenant, { name, segment }]) => ({
      tenant,
      ...(name === undefined ? {} : { name }),
      ...(segment === undefined ? {} : { segment }),
    }));
  }
}

export interface CustomerFact {
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
