import type { FactsLists } from '../reading.ts';

type Lists = { -readonly [list in keyof FactsLists]: FactsLists[list] };
type Row<List extends keyof FactsLists> = NonNullable<FactsLists[List]>[number];

/** Lists of facts by period. */
export class PeriodLists {
  readonly #lists = new Map<string, Lists>();

  add<List extends keyof FactsLists>(period: string, list: List, row: Row<List>): void {
    const lists = this.#lists.get(period) ?? {};
    this.#lists.set(period, lists);
    const rows = (lists[list] ?? []) as Row<List>[];
    rows.push(row);
    lists[list] = rows as FactsLists[List];
  }

  /**
   * The lists, those named here put in order: the same facts then come in the same order, however the rows of the
   * file stand, and are seen to be the same.
   */
  inOrder(names: readonly (keyof FactsLists)[]): ReadonlyMap<string, FactsLists> {
    for (const lists of this.#lists.values()) {
      for (const name of names) (lists[name] as Sortable[] | undefined)?.sort(byNames);
    }
    return this.#lists;
  }
}

type Sortable = Readonly<Record<string, unknown>>;
const ORDER = [
  ...['tenant', 'person', 'id', 'service', 'workload', 'certification', 'offer'],
  ...['association', 'earned', 'associated', 'expires'],
];

function byNames(a: Sortable, b: Sortable): number {
  for (const name of ORDER) {
    const [one, other] = [a[name], b[name]];
    if (one === other) continue;
    const [left, right] = [String(one ?? ''), String(other ?? '')];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
