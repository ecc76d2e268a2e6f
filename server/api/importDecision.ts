import type { Background } from '../background.ts';
import { refusal } from './route.ts';

type Decision = Awaited<ReturnType<Background['imports']['accept']>>;

const WORDS = {
  goodRowsOnly:
    'rows with errors would be left behind: accept the good rows only, with {"goodRowsOnly": true}',
  shrunk: 'a month would lose more than half of what it has: say that it may, with {"shrunk": true}',
} as const;

export const UNKNOWN_IMPORT = refusal(
  'import-unknown',
  'There is no import of this id. Look at the list of imports.',
);

const SAID = {
  'unknown-import': UNKNOWN_IMPORT,
  'wrong-state': refusal(
    'import-state',
    'That cannot be done with this import as it is now: only one that waits for a word can be accepted, only a held one assigned, only an accepted one undone, and one that is over cannot be cancelled. Look at its state.',
  ),
  overtaken: refusal(
    'import-overtaken',
    'A newer import of the same months was accepted since this one was read. Import the file again.',
  ),
} as const;

/** Why an import did not become what it should; nothing where it did. */
export function decided(decision: Decision) {
  if (decision.outcome === 'done') return undefined;
  if (decision.outcome !== 'needs-word') return SAID[decision.outcome];
  const { needs } = decision;
  const detail = `Nothing was accepted: ${needs.map((need) => WORDS[need]).join('; ')}.`;
  const errors = needs.map((need) => ({ path: need, expected: 'true' }));
  return refusal('import-needs-word', detail, errors);
}
