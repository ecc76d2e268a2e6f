import { expect, test } from 'vitest';
import { words } from '#words';
import { sampleScores } from './sampleScores.ts';

// Why a path counts, with the numbers of this partner.

const [en, de] = [words('en'), words('de')];
const rules = { validFrom: '2026-07-30', minimum: 'one-point', readings: [], notComputed: [] } as const;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const path = (name: 'enterprise' | 'smb', total: number, qualified = false) => ({
  ...{ path: name, total, qualified },
  metrics: [{ metric: 'deployments', points: qualified ? 10 : 0 } as const],
});

test.each([
  [
    { selectedPath: 'smb', paths: [path('enterprise', 61), path('smb', 68.333333)] },
    'SMB has 68.3 points, Enterprise has 61: the better path counts; metrics of two paths are never mixed.',
    'SMB hat 68,3 Punkte, Enterprise 61: Der bessere Pfad zählt; Metriken zweier Pfade werden nie gemischt.',
  ],
  [
    { selectedPath: 'enterprise', paths: [path('enterprise', 71, true), path('smb', 75)] },
    'Enterprise qualifies with 71 points, SMB has 75: the better path counts; metrics of two paths are never mixed.',
    'Enterprise ist mit 71 Punkten qualifiziert, SMB 75: Der bessere Pfad zählt; Metriken zweier Pfade werden nie gemischt.',
  ],
] as const)('the better path is told with the totals of both', (score, english, german) => {
  const designation = { ...score, rules: { ...rules, choice: 'better' as const } };
  expect(plain(en.whyPath(designation))).toBe(english);
  expect(plain(de.whyPath(designation))).toBe(german);
});

const mix = { by: 'customer-mix', smbFrom: { numerator: 4, denominator: 5 }, isLarge: false } as const;
const workloads = { by: 'large-workloads', needed: 5 } as const;

test.each([
  [
    { ...mix, customers: 161, small: 147 },
    '147 of 161 customers with consumption in the month (91.3 %) are SMB or SMC, at least 80 % make the SMB path: the SMB path is assigned, the other one does not count.',
    '147 von 161 Kunden mit Verbrauch in dem Monat (91,3 %) sind SMB oder SMC, mindestens 80 % ergeben den Pfad SMB: zugewiesen ist der Pfad SMB, der andere zählt nicht.',
  ],
  [
    { ...mix, customers: 0, small: 0 },
    'No customer has consumed anything in the month: the SMB path is assigned, the other one does not count.',
    'Kein Kunde hat in dem Monat etwas verbraucht: zugewiesen ist der Pfad SMB, der andere zählt nicht.',
  ],
  [
    { ...workloads, now: 4, before: 1 },
    '4 large workloads now and 1 a year ago, at least 5 each time make the Enterprise path: the SMB path is assigned, the other one does not count.',
    '4 große Workloads jetzt und 1 vor einem Jahr, mindestens 5 zu beiden Zeiten ergeben den Pfad Enterprise: zugewiesen ist der Pfad SMB, der andere zählt nicht.',
  ],
] as const)('a path that is assigned is told with what was counted', (assignment, english, german) => {
  const paths = [path('enterprise', 10), path('smb', 20)];
  const designation = {
    ...({ selectedPath: 'smb', paths, assignment } as const),
    rules: { ...rules, choice: assignment.by },
  };
  expect(plain(en.whyPath(designation))).toBe(english);
  expect(plain(de.whyPath(designation))).toBe(german);
});

test('every path of the sample that is not the only one is told with numbers', () => {
  for (const { designations } of sampleScores()) {
    for (const designation of designations) {
      const { rules: known, paths } = designation;
      if (!known || paths.length === 1 || known.choice === 'market') continue;
      expect(en.whyPath({ ...designation, rules: known }), designation.edition).toMatch(
        /\d|^Consumption of twelve months/,
      );
    }
  }
});
