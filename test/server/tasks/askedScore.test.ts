import { expect, it } from 'vitest';
import { RULEBOOKS } from '#scoring';
import { scorePath } from '../../../server/tasks/pages/askedScore.ts';
import { knownSample } from './knownSample.ts';

const known = knownSample();

it('a path that another edition has leads to the one that counts here', () => {
  for (const { id, designation, paths } of RULEBOOKS) {
    for (const { path } of RULEBOOKS.filter((one) => one.designation === designation).flatMap(
      (one) => one.paths,
    )) {
      const scored = scorePath(known, { designation, edition: id, path });
      if (!scored.ok) throw new Error(`${id} has no answer for ${path}`);
      const isHere = paths.some((one) => one.path === path);
      expect(scored.value.shown.path).toBe(isHere ? path : scored.value.designation.selected.path);
    }
  }
});

it('a path that no edition has is refused with those that this one has', () => {
  expect(scorePath(known, { designation: 'security', path: 'larger' })).toEqual({
    ok: false,
    problems: [{ path: 'path', value: 'larger', expected: 'enterprise or smb' }],
  });
});
