import { describe, expect, test } from 'vitest';
import { parseFacts, problemLine } from '#contract';

const AZURE = { tenant: 't1', month: '2026-10', service: 'Key Vault', association: 'PAL', acr: 1 };
const document = (azure: readonly unknown[]) => ({ partner: { id: 'contoso' }, asOf: '2026-10-31', azure });
const linesOf = (input: unknown): string[] => {
  const parsed = parseFacts(input);
  return parsed.ok ? [] : parsed.problems.map(problemLine);
};

describe('a problem in one line', () => {
  test('says where, what stood there and what was expected', () => {
    expect(linesOf(document([{ ...AZURE, acr: 1.005 }]))).toEqual([
      'azure[0].acr is 1.005; expected US dollars with at most two decimals, up to ten billion',
    ]);
  });

  test('says what is missing', () => {
    expect(linesOf({ asOf: '2026-10-31' })).toEqual(['partner is missing; expected an object']);
  });

  test('says which key does not exist', () => {
    expect(linesOf(document([{ ...AZURE, 'cost centre': 5 }]))).toEqual([
      'azure[0]["cost centre"]: no such key here',
    ]);
  });

  test('says that it is the whole document', () => {
    expect(linesOf('[]')).toEqual(['the document is "[]"; expected an object']);
  });

  test('shows enough of a long value to recognise it', () => {
    const long = `${'a long name '.repeat(50)}`;
    const [line] = linesOf(document([{ ...AZURE, month: long }]));
    expect(line).toBe(
      `azure[0].month is "${long.slice(0, 80)}…"; expected a month from 2010-01 to 2049-12, as 2026-10`,
    );
    const eighty = 'x'.repeat(80);
    expect(linesOf(document([{ ...AZURE, month: eighty }]))[0]).toContain(`"${eighty}";`);
  });

  test('names the size of a list and no more of an object', () => {
    expect(linesOf(document([{ ...AZURE, tenant: [1, 2, 3], service: { a: 1 } }]))).toEqual([
      'azure[0].tenant is "a list of 3"; expected a text',
      'azure[0].service is "an object"; expected a text',
    ]);
  });

  test('never breaks over lines', () => {
    expect(linesOf(document([{ ...AZURE, month: 'a\nb' }]))[0]).not.toContain('\n');
  });
});

test('thousands of problems are told one by one, each with its own path', () => {
  const wrong = Array.from({ length: 5000 }, (_, i) =>
    i % 2 === 0 ? AZURE : { ...AZURE, acr: 'x', month: '2026-99' },
  );
  const lines = linesOf(document(wrong));
  expect(lines).toHaveLength(5000);
  expect(new Set(lines).size).toBe(5000);
  expect(lines.at(-1)).toBe('azure[4999].acr is "x"; expected a number');
});
