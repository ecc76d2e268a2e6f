import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownReason, LANGUAGES, laterWords } from '#words';

// The log keeps reasons as the server writes them; the tab says those of the product itself in the reader's language.

const SERVER = join(import.meta.dirname, '../../server');
const WRITTEN_IN = [
  'tasks/holds.ts',
  'tasks/statusEvents.ts',
  'tasks/digest.ts',
  'tasks/notices/certificateNotices.ts',
  'tasks/notices/noticeSender.ts',
  'tasks/notifications/channelWays.ts',
];

/** Sentences of the sources, with something in the place of what is put into them. */
function reasonsIn(file: string): string[] {
  const source = readFileSync(join(SERVER, file), 'utf8').replaceAll(/^.*\blog\..*$/gm, '');
  return [...source.matchAll(/'([\w,: ]+)'|`((?:[\w,: ]|\$\{\w+\})+)`/g)]
    .map(([, plain, template]) => plain ?? template ?? '')
    .filter((text) => /^\w+ \S+ \S+/.test(text))
    .map((text) =>
      text
        .replaceAll(/until \$\{s\w+\}/g, 'until 2026-11-20')
        .replaceAll(/until \$\{\w+\}/g, 'until 08:00')
        .replaceAll(/\$\{\w+\}/g, '60'),
    );
}

test.each(WRITTEN_IN)('every reason in %s is one that the tab can say', (file) => {
  const reasons = reasonsIn(file);
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.filter((text) => knownReason(text) === undefined)).toEqual([]);
});

test.each(LANGUAGES)(
  'says what is put off and until when in %s, and leaves what a channel has said',
  (language) => {
    const { reason } = laterWords(language).notifications;
    const known = knownReason('quiet hours until 08:00');
    expect(known && reason[known.reason](known.detail)).toContain('08:00');
    expect(knownReason('the workflow answered 500')).toBe(undefined);
  },
);
