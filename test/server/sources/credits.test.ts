import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ASSOCIATIONS } from '#scoring';
import { readingOf } from './reading.ts';

// The flags of the export say what the whole of the money is: no reading of the associations may change it.

const HEADER =
  'Month,CustomerTenantId,SubscriptionId,ServiceLevel2,PartnerAttributionType,IsACRDuplicateAtPGALevel,IsACRDuplicateAtPGAAttachTypeLevel,ACR_USD';

const item = fc.record({
  month: fc.constantFrom('2026-09', '2026-10'),
  tenant: fc.constantFrom('t1', 't2'),
  subscription: fc.constantFrom('s1', 's2'),
  service: fc.constantFrom('Key Vault', 'Storage'),
  cents: fc.constantFrom(0, 5, 500, 81_245, -700),
  associations: fc.subarray([...ASSOCIATIONS], { minLength: 1 }),
  repetitions: fc.array(fc.constantFrom(...ASSOCIATIONS), { maxLength: 2 }),
});

it('keeps the money that is marked as the first, all of it and nothing else, in any order of the rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { minLength: 1, maxLength: 15 }),
      fc.infiniteStream(fc.nat()),
      async (items, dice) => {
        const rows = items.flatMap(
          ({ month, tenant, subscription, service, cents, associations, repetitions }) => {
            const row = (association: string, again: number, repetition: number): string =>
              [
                month,
                tenant,
                subscription,
                service,
                association,
                again,
                repetition,
                (cents / 100).toFixed(2),
              ].join(',');
            return [
              ...associations.map((association, index) => row(association, index === 0 ? 0 : 1, 0)),
              ...repetitions.map((association) => row(association, 1, 1)),
            ];
          },
        );
        const order = rows
          .map((row) => ({ row, place: dice.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place);
        const reading = await readingOf([HEADER, ...order.map(({ row }) => row)].join('\n'));
        const facts = reading.periods.flatMap((period) => period.facts.azure ?? []);
        const cents = (amount: number): number => Math.round(amount * 100);
        const whole = items.reduce((sum, one) => sum + one.cents, 0);
        expect(facts.reduce((sum, { acr }) => sum + cents(acr), 0)).toBe(whole);
        // An association is credited with each amount as often as rows say so, less what repeats within it.
        for (const association of ASSOCIATIONS) {
          const said = items.reduce(
            (sum, one) => sum + (one.associations.includes(association) ? one.cents : 0),
            0,
          );
          const credited = facts
            .filter((fact) => [fact.association].flat().includes(association))
            .reduce((sum, { acr }) => sum + cents(acr), 0);
          expect(credited).toBe(said);
        }
      },
    ),
    { numRuns: process.env.TEST_LENGTH === 'long' ? 2000 : 200 },
  );
}, 600_000);

it('gives the same facts in the same order, however the rows stand', async () => {
  const rows = [
    '2026-10,t2,s1,Storage,PAL,0,0,5',
    '2026-10,t1,s1,Storage,CSP Tier 1,1,0,5',
    '2026-10,t1,s1,Key Vault,DPOR,0,0,5',
    '2026-10,t1,s1,Storage,PAL,0,0,5',
    '2026-09,t1,s1,Storage,PAL,0,0,5',
  ];
  const one = await readingOf([HEADER, ...rows].join('\n'));
  const other = await readingOf([HEADER, ...rows.toReversed()].join('\n'));
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
});
