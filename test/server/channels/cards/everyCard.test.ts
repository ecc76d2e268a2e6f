import { expect, test } from 'vitest';
import { LANGUAGES } from '#words';
import { statusCard } from '../../../../server/channels/cards/statusCard.ts';
import { redactForMember } from '../../../../server/tasks/redactForMember.ts';
import { sampleScores } from '../../../words/sampleScores.ts';

const TAB = {
  appId: '33333333-3333-4333-8333-333333333333',
  tenantId: '11111111-1111-4111-8111-111111111111',
  publicUrl: `https://${'a-long-name.'.repeat(18)}example`,
  channelId: `19:${'x'.repeat(60)}@thread.tacv2`,
};

// The sample under every edition; the card of one edition is told as a change from another.
const scores = sampleScores();
const cards = scores.flatMap(({ designations, asOf }, i) =>
  designations.flatMap((designation) => {
    const earlier = scores[(i + 1) % scores.length]?.designations.find(
      (other) => other.designation === designation.designation,
    );
    return LANGUAGES.map((language) =>
      statusCard({
        partner: { partnerId: 'Contoso '.repeat(12), name: 'Contoso '.repeat(12) },
        asOf,
        designation: redactForMember(designation),
        earlier: earlier && redactForMember(earlier),
        language,
        tab: TAB,
      }),
    );
  }),
);

test('every card is short enough to be posted, read in one screen, and followed', () => {
  expect(cards.length).toBeGreaterThan(30);
  for (const card of cards) {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
    expect(card.actions.length).toBeGreaterThanOrEqual(1);
    expect(card.actions.length).toBeLessThanOrEqual(3);
    for (const { url } of card.actions) expect(url.length).toBeLessThan(1900);
    for (const element of card.body) {
      if (element.type === 'TextBlock') expect(element.wrap).toBe(true);
    }
    expect(card.body[0]).toMatchObject({ type: 'TextBlock', style: 'heading' });
    expect(card.fallbackText).toContain(card.body[0]?.type === 'TextBlock' ? card.body[0].text : '?');
  }
});

test('no card names a person or an amount', () => {
  const people = scores
    .flatMap(({ designations }) =>
      designations.flatMap(({ paths }) => paths.flatMap(({ metrics }) => metrics)),
    )
    .flatMap(({ explanation }) => explanation?.verdicts ?? [])
    .flatMap((verdict) =>
      verdict.subject === 'person' ? [verdict.person, verdict.name ?? verdict.person] : [],
    );
  expect(people.length).toBeGreaterThan(10);
  const said = cards.map(({ body, fallbackText }) => JSON.stringify([body, fallbackText])).join('\n');
  expect(said).not.toMatch(/\$|USD|dollar/i);
  expect([...new Set(people)].filter((name) => said.includes(name))).toEqual([]);
});
