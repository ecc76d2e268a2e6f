import { describe, expect, test } from 'vitest';
import { readEnvelope, textAt, textsAt } from '../../../server/feed/envelope.ts';
import { retryAfterMs } from '../../../server/feed/persistence.ts';
import { quoted } from '../../../server/feed/problem.ts';

describe('an envelope', () => {
  test('is read in any letter case, blanks at the ends of keys included', () => {
    const text =
      '{"VALUE":[{"DatasetName ":"AzureUsage","selectableCOLUMNS":["Month",7]}],"NextLink":"/x","StatusCode":0}';
    const envelope = readEnvelope(text);
    expect(envelope).toMatchObject({ nextLink: '/x', statusCode: 0, message: '', dataRedacted: false });
    const [entry = new Map()] = envelope?.entries ?? [];
    expect(textAt(entry, 'datasetname')).toBe('AzureUsage');
    expect(textsAt(entry, 'selectablecolumns')).toEqual(['Month']);
    expect(textsAt(entry, 'absent')).toEqual([]);
  });

  test.each(['', 'null', '[]', '"text"', '7', '{', '<html>', '{"value":{}}', '{"value":[7]}'])(
    'is not %j',
    (text) => {
      expect(readEnvelope(text)).toBeUndefined();
    },
  );

  test('may lack everything', () => {
    expect(readEnvelope('{}')).toEqual({ entries: [], message: '', dataRedacted: false });
    expect(readEnvelope('{"value":null,"nextLink":null,"message":null}')?.nextLink).toBeUndefined();
  });
});

test.each([
  ['30', 30_000],
  [' 0 ', 0],
  ['Fri, 20 Nov 2026 06:01:00 GMT', 60_000],
  ['Fri, 20 Nov 2026 05:00:00 GMT', 0],
  ['-5', undefined],
  ['soon', undefined],
  ['Someday', undefined],
  ['', undefined],
])('Retry-After %j', (value, ms) => {
  expect(retryAfterMs(new Headers({ 'Retry-After': value }), new Date('2026-11-20T06:00:00Z'))).toBe(ms);
});

test.each([
  ['Invalid column name: Shoesize', 'Invalid column name: Shoesize'],
  ['Authorization: Bearer abc.def', 'Authorization: Bearer …'],
  ['token eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2ln', 'token …'],
  ['see https://files.example/r.csv?se=1&sig=a%2Fb now', 'see https://files.example/r.csv?… now'],
  [`code ${'x'.repeat(60)}`, 'code …'],
  ['two\n lines', 'two lines'],
])('quoting %j', (text, harmless) => {
  expect(quoted(text)).toBe(harmless);
});

test('a quote is short', () => {
  expect(quoted('word '.repeat(1000))).toHaveLength(301);
});
