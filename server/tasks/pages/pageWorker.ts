import { parentPort } from 'node:worker_threads';
import { answerOn, type QuestionOf } from './answers.ts';
import { KeptFacts } from './keptFacts.ts';
import type { ThreadAnswer, ThreadQuestion } from './pageThread.ts';

// The thread: it keeps facts and answers questions about them.

const kept = new KeptFacts();

const say = (answer: ThreadAnswer): void => parentPort?.postMessage(answer);

async function answered({ id, named, page, question, order }: ThreadQuestion): Promise<ThreadAnswer> {
  if (!order && !kept.has(named.key)) return { id, kind: 'facts-needed' };
  try {
    const known = await kept.of(named, async () => {
      if (order) return order;
      throw new Error('Facts that were kept a moment ago are gone.');
    });
    const answer = answerOn(known, page, question as QuestionOf<typeof page>);
    return { id, kind: 'answer', answer };
  } catch (error) {
    return { id, kind: 'failed', error };
  }
}

parentPort?.on('message', async (asked: ThreadQuestion) => say(await answered(asked)));
