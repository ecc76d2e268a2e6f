import type { RetentionWords } from './retentionWords.ts';

export const deRetention: RetentionWords = {
  title: 'Was wie lange aufbewahrt wird',
  about: 'Jede Nacht wird entfernt, was nie gezählt hat und alt genug ist.',
  removed: (days) => (days === 1 ? 'Nach einem Tag entfernt' : `Nach ${days} Tagen entfernt`),
  errorRows:
    'Zeilen, die nicht gelesen werden konnten, mit ihren Zellen, wie sie in der Datei standen; wie viele es waren, bleibt bekannt',
  dryRuns: 'Importe, die niemand angenommen hat: Sie enden als verworfen',
  kept: 'Nie von selbst entfernt',
  data: 'Importe, die gezählt haben, auch wenn sie später zurückgenommen wurden',
  scores: 'jeder Score und sein Beleg: Alle lassen sich erneut berechnen',
  log: 'das Protokoll',
  person:
    'Name und E-Mail einer Person werden auf Wunsch gelöscht: npm run erase oder POST /api/v1/people/erasures. Scores bleiben.',
  days: 'Tage',
  daysText: 'Von 1 bis 3650.',
  save: 'Tage speichern',
  shorter: (days) =>
    `Die nächste Nacht entfernt endgültig, was nie gezählt hat und älter als ${days === 1 ? 'ein Tag' : `${days} Tage`} ist.`,
  sure: 'Ja, verkürzen',
  leave: (days) => `Bei ${days} Tagen lassen`,
};
