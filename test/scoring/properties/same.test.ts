import { describe, expect, test } from 'vitest';
import { columnsOf, type FactsDocument, RULEBOOKS, score, scoreDocument } from '#scoring';
import { lastClosedMonth, printMonth } from '../../../src/scoring/calendar.ts';
import type { Random } from '../reference/random.ts';
import { always, expectSame, pinned } from './always.ts';

// What must make no difference to a score.

const LISTS = [
  'people',
  'certifications',
  'customers',
  'azure',
  'licenses',
  'claims',
  'revenue',
  'usage',
] as const;

function shuffled<T>(chance: Random, rows: readonly T[]): T[] {
  return rows
    .map((row) => ({ row, at: chance.whole(0, 1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

/** The promised numbers, without what is said beside them. */
const numbers = (document: FactsDocument, editions = {}) =>
  scoreDocument(score(document, { editions })).designations;

/** All that is said of every tenant and person, in one order. */
const everything = (document: FactsDocument): unknown =>
  JSON.parse(JSON.stringify(scoreDocument(score(document), 'subjects').designations), (key, value) =>
    key === 'verdicts' ? value.map((verdict: unknown) => JSON.stringify(verdict)).sort() : value,
  );

describe('a score stays the same', () => {
  test('in whatever order the rows stand', () => {
    always((document, chance) => {
      const lists = LISTS.map((list) => [list, shuffled(chance, (document[list] ?? []) as unknown[])]);
      const editions = pinned(chance, RULEBOOKS);
      expectSame(
        numbers({ ...document, ...Object.fromEntries(lists) }, editions),
        numbers(document, editions),
      );
    });
  });

  test('when a row is two rows that add up to it', () => {
    always((document, chance) => {
      const { azure = [], licenses = [], revenue = [], usage = [] } = document;
      const part = (whole: number): number => (whole <= 0 ? 0 : chance.whole(0, whole));
      const cents = (dollars: number): [number, number] => {
        const whole = Math.round(dollars * 100);
        const first = chance.whole(-500, Math.abs(whole));
        return [first / 100, (whole - first) / 100];
      };
      const split: FactsDocument = {
        ...document,
        azure: azure.flatMap((row) => cents(row.acr).map((acr) => ({ ...row, acr }))),
        licenses: licenses.flatMap((row) => {
          const [paid, active] = [part(row.paid), part(row.active)];
          return [
            { ...row, paid, active },
            { ...row, paid: row.paid - paid, active: row.active - active },
          ];
        }),
        revenue: revenue.flatMap((row) => {
          const [amount, rest] = cents(row.amount);
          const [attached, other] = cents(row.attached ?? row.amount);
          return [
            { ...row, amount, attached },
            { ...row, amount: rest, attached: other },
          ];
        }),
        usage: usage.flatMap((row) => {
          const units = part(row.units);
          return [
            { ...row, units },
            { ...row, units: row.units - units },
          ];
        }),
      };
      expectSame(numbers(split), numbers(document));
    });
  });

  test('when names are written in capitals and with more blanks', () => {
    const loud = (name: string): string => `  ${name.toUpperCase().replaceAll(' ', '  ')} `;
    always((document) => {
      const {
        azure = [],
        licenses = [],
        revenue = [],
        usage = [],
        certifications = [],
        claims = [],
      } = document;
      const louder = {
        ...document,
        certifications: certifications.map((row) => ({ ...row, certification: loud(row.certification) })),
        azure: azure.map((row) => ({
          ...row,
          service: loud(row.service),
          ...(row.offer ? { offer: loud(row.offer) } : {}),
        })),
        licenses: licenses.map((row) => ({ ...row, workload: loud(row.workload) })),
        claims: claims.map((row) => ({ ...row, workload: loud(row.workload) })),
        revenue: revenue.map((row) => ({ ...row, workload: loud(row.workload) })),
        usage: usage.map((row) => ({ ...row, workload: loud(row.workload) })),
      };
      expectSame(numbers(louder), numbers(document));
    });
  });

  test('whatever rows come after the month that is scored', () => {
    always((document, chance) => {
      const next = printMonth(lastClosedMonth(document.asOf) + chance.whole(1, 3));
      const later = <T extends object>(rows: readonly T[] = []): T[] => [
        ...rows,
        ...chance
          .some(rows, 0.5)
          .map((row) => ({ ...row, month: next, tenant: chance.pick(['t1', 'later']) })),
      ];
      const { azure, licenses, revenue, usage } = document;
      const more = {
        ...document,
        azure: later(azure),
        licenses: later(licenses),
        revenue: later(revenue),
        usage: later(usage),
      };
      expectSame(everything(more), everything(document));
    }, 20);
  });

  test('whatever is earned after the as-of day', () => {
    always((document, chance) => {
      const codes = [
        'AZ-104',
        'AZ-305',
        'AZ-500',
        'SC-200',
        'SC-100',
        'MS-700',
        'MS-102',
        'MB-800',
        'PL-600',
      ];
      const [year, rest] = [
        Number(document.asOf.slice(0, 4)),
        document.asOf.slice(4).replace('-02-29', '-02-28'),
      ];
      const coming = chance.times(5, (i) => ({
        person: `p${i}`,
        certification: chance.pick(codes),
        earned: `${year + 1}${rest}`,
      }));
      const more = { ...document, certifications: [...(document.certifications ?? []), ...coming] };
      expectSame(numbers(more), numbers(document));
    });
  });

  test('whatever is claimed of workloads that were never seen', () => {
    always((document) => {
      const tenants = ['t1', 't2', 'nobody'];
      const claims = tenants.map((tenant) => ({
        tenant,
        workload: 'Viva Goals and others',
        association: 'CPOR' as const,
        associated: '2021-01-01',
      }));
      expectSame(
        numbers({ ...document, claims: [...(document.claims ?? []), ...claims] }),
        numbers(document),
      );
    });
  });
});

describe('editions do not influence each other', () => {
  test('a pin changes the designation that it is for, and no other', () => {
    always((document, chance) => {
      const rulebook = chance.pick(RULEBOOKS);
      const others = (designations: ReturnType<typeof numbers>) =>
        designations.filter(({ designation }) => designation !== rulebook.designation);
      const found = numbers(document, { [rulebook.designation]: rulebook.id });
      expectSame(others(found), others(numbers(document)));
      expect(found).toHaveLength(6);
    });
  });
});

describe('scoring is pure', () => {
  function frozen<T>(value: T): T {
    if (typeof value === 'object' && value !== null) {
      Object.freeze(value);
      for (const part of Object.values(value)) frozen(part);
    }
    return value;
  }
  const told = (facts: Parameters<typeof score>[0]) => scoreDocument(score(facts), 'subjects');

  test('the same facts score the same twice, and are not touched', () => {
    always((document) => {
      frozen(document);
      expectSame(told(document), told(document));
    }, 15);
  });

  test('the document and the columns built from it score the same, again and again', () => {
    always((document) => {
      const columns = columnsOf(document);
      expectSame(told(columns), told(document));
      expectSame(told(columns), told(document));
    }, 15);
  });
});
