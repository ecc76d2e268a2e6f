import { answers, askedScore, type Scorecard } from '#contract';
import { DOCUMENTS, RULEBOOKS } from '#scoring';
import { type ChunkLine, FACTS_DOCUMENT } from '../ledger/index.ts';
import { incompleteData, scoreDeliveries, todayOf } from '../tasks/freshness.ts';
import { shownTo, storedScore } from '../tasks/index.ts';
import { SAMPLE } from '../tasks/samplePartner.ts';
import { viewerOf } from '../tasks/viewer.ts';
import { NOTHING_SCORED } from './pageRoute.ts';
import { answer, answerOrOptions, refusal, route } from './route.ts';

function sourceOf(chunks: readonly ChunkLine[]): Scorecard['source'] {
  if (chunks.some(({ acceptedBy }) => acceptedBy === SAMPLE)) return 'sample';
  return chunks.every(({ source }) => source === FACTS_DOCUMENT) ? 'facts-document' : 'partner-center';
}

const EDITIONS: Scorecard['editions'] = RULEBOOKS.map(({ id, designation, validFrom }) => ({
  id,
  designation,
  validFrom,
}));

export const scorecardRoute = route({
  method: 'get',
  path: '/scorecard',
  role: 'member',
  partner: 'needed',
  ofSample: true,
  summary:
    'The newest scores, or those of another day or edition, explained; amounts for roles that may see them',
  query: askedScore,
  answer: answers.scorecard,
  problems: ['no-scorecard', 'query-invalid'],
  async handle({ server, person: { tenant, role }, scope, partner, query }) {
    const [scores, chunks, viewer] = await Promise.all([
      scope.latestScores(partner.partnerId),
      scope.standingChunks(partner.partnerId),
      viewerOf(scope, role),
    ]);
    const [newest] = scores.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1));
    const latest = chunks.toSorted((a, b) => (`${a.acceptedAt}` < `${b.acceptedAt}` ? 1 : -1))[0];
    if (!newest || !latest?.acceptedAt) return refusal('no-scorecard', NOTHING_SCORED);
    const taken = scores.map((score) => storedScore(score).designation);
    const asksMore = Object.keys(query).length > 0;
    const anew = asksMore
      ? await server.facts.answer(tenant, partner, 'scorecard', { asked: query, viewer })
      : undefined;
    const scored = anew
      ? anew.answer
      : answer({
          asOf: newest.asOf,
          designations: taken.map((one) => shownTo(viewer, one)),
          warnings: storedScore(newest).warnings,
        });
    if (!scored.ok) return answerOrOptions(scored);
    return answer({
      partner: { id: partner.partnerId, name: partner.name },
      ...scored.value,
      refreshed: latest.acceptedAt,
      source: sourceOf(chunks),
      incomplete: incompleteData(chunks, scored.value.designations),
      deliveries: scoreDeliveries(taken, await todayOf(scope, partner.partnerId)),
      role,
      editions: EDITIONS,
      documents: DOCUMENTS,
    });
  },
});
