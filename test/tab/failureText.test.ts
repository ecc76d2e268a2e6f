import { expect, test } from 'vitest';

import { read } from '../../src/tab/api/client.ts';
import { failureOf } from '../../src/tab/api/failure.ts';
import { failureText } from '../../src/tab/parts/failureText.ts';
import { de } from '../../src/words/tab/de.ts';
import { en } from '../../src/words/tab/en.ts';

const problem = { code: 'too-many-requests', title: 'Too many requests', detail: '', instance: 'id' };
const refused = (headers: Record<string, string>) =>
  read(new Response(JSON.stringify(problem), { status: 429, headers })).then(() => undefined, failureOf);

test('who asks too often is told to wait, and for how long', async () => {
  const waiting = await refused({ 'Retry-After': '12' });
  expect(waiting && failureText(waiting, en)).toEqual({
    title: 'Asked too often',
    text: 'Too much was asked of the server in a short time. Nothing is lost, and waiting is enough: try again in 12 seconds.',
  });
  const unsaid = await refused({});
  expect(unsaid && failureText(unsaid, de).text).toMatch(/in einer Minute erneut\.$/);
});
