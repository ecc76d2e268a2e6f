import { answers } from '#contract';
import { boardSources, todayOf } from '../tasks/freshness.ts';
import { answer, route } from './route.ts';

export const boardRoute = route({
  method: 'get',
  path: '/board',
  role: 'admin',
  partner: 'if-any',
  summary: "What counts of the partner's facts, by source and period",
  answer: answers.board,
  problems: [],
  async handle({ scope, partner }) {
    const [chunks, today] = partner
      ? await Promise.all([scope.standingChunks(partner.partnerId), todayOf(scope, partner.partnerId)])
      : [[], ''];
    return answer({
      partner: partner ? { id: partner.partnerId, name: partner.name } : null,
      chunks: chunks.map(({ source, period, incomplete, acceptedAt }) => ({
        source,
        period,
        incomplete,
        acceptedAt,
      })),
      sources: boardSources(chunks, today),
    });
  },
});
