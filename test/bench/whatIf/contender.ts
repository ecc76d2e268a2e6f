import { answer, pathScore } from './core.ts';
import { jsonRulesAnswerer } from './jsonRules.ts';
import { publicodesAnswerer } from './publicodes.ts';
import { type Answerer, EVALUATIONS, mustAgree, type Situation, situations } from './situation.ts';
import { zenAnswerer } from './zen.ts';

// One contender in a process of its own, so that no other's memory slows it: `contender.ts <name>`. It is ready
// once its answers are checked, and then answers all the situations each time that it is sent a message.

const asked = situations(EVALUATIONS);
const name = process.argv[2];

const answerAll = await contender();
process.on('message', async () => {
  await answerAll();
  process.send?.('done');
});
process.send?.('ready');

async function contender(): Promise<() => void | Promise<void>> {
  switch (name) {
    case 'publicodes':
      return peer(publicodesAnswerer(await import('publicodes'), asked[0] as Situation));
    case 'zen':
      return peer(zenAnswerer(await import('@gorules/zen-engine')));
    case 'json-rules-engine':
      return peer(jsonRulesAnswerer(await import('json-rules-engine')));
    default:
      return () => {
        for (const situation of asked) pathScore(situation);
      };
  }
}

async function peer(answers: Answerer): Promise<() => Promise<void>> {
  for (const situation of asked) mustAgree(`${name}`, await answers(situation), answer(situation));
  return async () => {
    for (const situation of asked) await answers(situation);
  };
}
