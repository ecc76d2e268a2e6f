import { Router } from 'express';
import { sampleFacts } from '../sample/index.ts';
import type { Tasks } from '../tasks/index.ts';
import { SAMPLE } from '../tasks/samplePartner.ts';
import { TENANT } from './organization.ts';
import type { PreviewTime } from './time.ts';

/**
 * The day on which the sample's next month has been delivered: the clock is moved there, and the facts are taken in
 * like all facts. What changes is told in the channel.
 */
export function nextMonthRoutes(time: PreviewTime, tasks: () => Tasks | undefined): Router {
  const routes = Router();
  let isMoving = false;
  routes.post('/preview/next-month', async (_request, response) => {
    const running = tasks();
    if (!running) return void response.status(503).json({ said: 'The preview is still starting.' });
    if (isMoving || time.isMoved) {
      return void response.status(409).json({ said: 'The next month has been imported already.' });
    }
    isMoving = true;
    const facts = sampleFacts(time.now().toISOString().slice(0, 10), { next: true });
    await time.moveTo(new Date(`${facts.asOf}T09:00:00Z`));
    await running.acceptFacts(TENANT, facts, SAMPLE);
    response.json({ said: `It is ${facts.asOf} here now, and the next month has been imported.` });
  });
  return routes;
}
