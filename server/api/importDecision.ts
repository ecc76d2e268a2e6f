import type { Response } from 'express';
import type { Background } from '../background.ts';
import { type ProblemCode, sendProblem } from '../problems.ts';

type Decision = Exclude<Awaited<ReturnType<Background['imports']['accept']>>, { readonly outcome: 'done' }>;

const WORDS = {
  goodRowsOnly:
    'rows with errors would be left behind: accept the good rows only, with {"goodRowsOnly": true}',
  shrunk: 'a month would lose more than half of what it has: say that it may, with {"shrunk": true}',
} as const;

const SAID: Readonly<Record<Exclude<Decision['outcome'], 'needs-word'>, readonly [ProblemCode, string]>> = {
  'unknown-import': ['import-unknown', 'There is no import of this id. Look at the list of imports.'],
  'wrong-state': [
    'import-state',
    'The import is in another state by now: look at it again. Only what was read can be accepted, only what was accepted undone.',
  ],
  overtaken: [
    'import-overtaken',
    'A newer import of the same months was accepted since this one was read. Import the file again.',
  ],
};

/** Why an import did not become what it should. */
export function sendDecision(response: Response, decision: Decision): void {
  if (decision.outcome !== 'needs-word') {
    sendProblem(response, ...SAID[decision.outcome]);
    return;
  }
  const { needs } = decision;
  const detail = `Nothing was accepted: ${needs.map((need) => WORDS[need]).join('; ')}.`;
  const errors = needs.map((need) => ({ path: need, expected: 'true' }));
  sendProblem(response, 'import-needs-word', detail, errors);
}
