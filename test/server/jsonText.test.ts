import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJson } from '../../server/jsonText.ts';

it.each([
  ['', '1:1', 'a value'],
  ['{', '1:2', 'a name in quotes or "}"'],
  ['[1,]', '1:4', 'a value'],
  ['[1 2]', '1:4', '"," or "]"'],
  ['{"a" 1}', '1:6', '":"'],
  ['{"a": 1 "b": 2}', '1:9', '"," or "}"'],
  ['{"a": 1,}', '1:9', 'a name in quotes'],
  ["{'a': 1}", '1:2', 'a name in quotes or "}"'],
  ['{"a":\n  01}', '2:3', 'a value'],
  ['[\n\n"open]', '3:1', 'a value'],
  ['{} {}', '1:4', 'the end of the text'],
  ['[[[]]', '1:6', '"," or "]"'],
  ['NaN', '1:1', 'a value'],
])('finds where %j stops being JSON', (text, place, expected) => {
  const [line, column] = place.split(':').map(Number);
  expect(readJson(text)).toEqual({ ok: false, line, column, expected });
});

it('reads what is JSON, also after a byte-order mark', () => {
  expect(readJson('\uFEFF{"a":[1,"é"]}')).toEqual({ ok: true, value: { a: [1, 'é'] } });
});

it('finds a place before or at the end of any text that was cut or changed', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '}', ']', ',', '"', ':', '\\'),
      (json, at, inserted) => {
        const text = json.slice(0, at % (json.length + 1)) + inserted;
        const reading = readJson(text);
        if (reading.ok) return;
        const lines = text.split('\n');
        expect(reading.line).toBeLessThanOrEqual(lines.length);
        expect(reading.column).toBeLessThanOrEqual((lines[reading.line - 1] ?? '').length + 1);
      },
    ),
  );
});
