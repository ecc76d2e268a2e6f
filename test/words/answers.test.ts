import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerIn, knownReason, LANGUAGES } from '#words';

// What the server notes of answers is said in every language: each sentence that its channels can give as a reason.

const SERVER = join(import.meta.dirname, '../../server');
const FILES = [
  ...globSync('channels/*.ts', { cwd: SERVER }),
  ...['tasks/sharing/shareQueues.ts', 'tasks/postman.ts', 'ledger/shares.ts'],
];
/** What is told elsewhere: while an address is saved, at the start, to the connector; and a part of another note. */
const NO_NOTES = [
  /is no address of the bot connector/,
  /This is not taken/,
  /keys of the connector/,
  /^no answer/,
];

/** Reasons as the sources have them, with something in the place of what is put into them. */
function reasonsIn(file: string): string[] {
  const source = readFileSync(join(SERVER, file), 'utf8');
  const found = source.matchAll(/(?:reason(?::| =)|return|busy\(|CUT_SHORT =) ?(?:'([^'\n]+)'|`([^`\n]+)`)/g);
  return [...found]
    .map(([, plain, template]) => plain ?? template ?? '')
    .map((text) =>
      text
        .replace(/\$\{reason\}/, 'the workflow answered 500')
        .replace(/\$\{code === .*$/, '')
        .replaceAll(/\$\{(bytes|status|answer\.status|LARGEST_BYTES)\}/g, '500')
        .replaceAll(/\$\{\w+\}/g, 'x.example'),
    )
    .filter((text) => /^\S+ \S+ \S+/.test(text) && !NO_NOTES.some((one) => one.test(text)))
    .filter((text) => knownReason(text) === undefined);
}

const REASONS = FILES.flatMap(reasonsIn);

test.each(LANGUAGES.filter((language) => language !== 'en'))('every note of an answer, in %s', (language) => {
  expect(REASONS.length).toBeGreaterThan(12);
  expect(REASONS.filter((text) => answerIn(language, text) === undefined)).toEqual([]);
  for (const text of REASONS) {
    const both = answerIn(language, `it may stand there all the same: ${text}`);
    expect(both).toContain(answerIn(language, text));
    expect(both).not.toMatch(/undefined|\b(the|answered|not)\b/);
  }
  expect(answerIn(language, 'the connector answered 403 (BotNotInConversationRoster)')).toContain(
    '403 (BotNotInConversationRoster)',
  );
  expect(answerIn(language, 'somebody else said this')).toBe(undefined);
});
