import type { ImportWarning } from '#contract';
import type { Numbers } from '../numbers.ts';
import { documentProblems, type ImportWords, listed, megabytes, type Refusals } from './importWords.ts';

const CORRECT = 'Korrigieren Sie die Zelle und importieren Sie die Datei noch einmal.';
const ANEW = 'Laden Sie den Bericht neu herunter und importieren Sie ihn unverändert.';
const UNOPENED =
  'Laden Sie den Bericht neu herunter und importieren Sie ihn, ohne ihn vorher in einer Tabellenkalkulation zu öffnen.';
const EXPORTS =
  'Laden Sie einen dieser Berichte im Partner Center herunter und importieren Sie ihn: TrainingCompletions, AzureUsage, OfficeUsage, EMSUsage, CPOR-M365-Nutzung, Umsatz oder Nutzung der Geschäftsanwendungen, CustomersAndTenants.';

const rowsIn =
  ({ count }: Numbers) =>
  (rows: number): string =>
    rows === 1 ? '1 Zeile' : `${count(rows)} Zeilen`;
const list = (values: readonly string[]): string =>
  listed(values, { none: 'keine', more: (left) => `und ${left} weitere` });

const NO_TABLE = {
  'old-or-protected-workbook': 'eine Arbeitsmappe der alten Art (.xls) oder eine mit Kennwort',
  compressed: 'eine gepackte Datei',
  pdf: 'ein PDF',
  'web-page': 'eine Webseite',
  picture: 'ein Bild',
  binary: 'etwas, das kein Text ist',
} as const;

const REFUSALS: Refusals = {
  cancelled: () => ['Der Import wurde abgebrochen.', 'Importieren Sie die Datei noch einmal.'],
  empty: () => ['Die Datei ist leer. Was bekannt ist, bleibt, wie es ist.', ANEW],
  'too-large': (refusal) => [
    `Die Datei ist zu groß: ${megabytes(refusal.size)} MB; mehr als ${megabytes(refusal.limit)} MB geht nicht.`,
    'Laden Sie den Bericht für einen kürzeren Zeitraum herunter und importieren Sie ihn in Teilen.',
  ],
  'not-a-table': (refusal) => [
    `Die Datei enthält keine Tabelle; sie ist ${NO_TABLE[refusal.found]}.`,
    refusal.found === 'old-or-protected-workbook'
      ? 'Speichern Sie sie als .xlsx ohne Kennwort oder als CSV, und importieren Sie das.'
      : refusal.found === 'compressed'
        ? 'Entpacken Sie sie und importieren Sie, was darin ist.'
        : EXPORTS,
  ],
  'not-utf8': (refusal) => [
    `Zeile ${refusal.line} ist weder UTF-8- noch UTF-16-Text.`,
    'Laden Sie den Bericht neu herunter, oder speichern Sie die Datei als „CSV UTF-8“, und importieren Sie das.',
  ],
  'quote-not-closed': (refusal) => [
    `Eine Zelle in Anführungszeichen, die in Zeile ${refusal.row} beginnt, endet nirgends.`,
    ANEW,
  ],
  'not-recognised': (refusal) => [
    `Die Spalten gehören zu keinem Bericht, der hier bekannt ist: ${list(refusal.columns)}.`,
    EXPORTS,
  ],
  'columns-missing': (refusal) => [
    `Die Datei sieht nach ${refusal.source} aus, doch es fehlen diese Spalten: ${list(refusal.missing)}.`,
    'Laden Sie den Bericht mit allen Spalten herunter und importieren Sie ihn.',
  ],
  'mixed-date-orders': (refusal) => [
    `Die Daten in ${refusal.column} sind in mehr als einer Reihenfolge geschrieben: ${list(refusal.values)}.`,
    ANEW,
  ],
  'mixed-decimal-signs': (refusal) => [
    `Die Beträge in ${refusal.column} haben teils Dezimalpunkte, teils Dezimalkommas: ${list(refusal.values)}.`,
    ANEW,
  ],
  'damaged-workbook': () => ['Die Arbeitsmappe ist beschädigt.', ANEW],
  'workbook-too-large-inside': (refusal) => [
    `Die Arbeitsmappe ist entpackt größer als ${megabytes(refusal.limit)} MB.`,
    'Speichern Sie das Blatt als CSV und importieren Sie das.',
  ],
  'not-json': (refusal) => [
    `Ab Zeile ${refusal.line}, Spalte ${refusal.column} ist es kein JSON mehr (${refusal.expected}).`,
    'Korrigieren Sie das Faktendokument und importieren Sie es noch einmal.',
  ],
  'not-a-facts-document': (refusal) => [
    `Das Faktendokument hat Fehler: ${documentProblems(refusal.problems)}.`,
    'Korrigieren Sie das Faktendokument und importieren Sie es noch einmal.',
  ],
  interrupted: () => ['Die Datei ist nicht ganz angekommen.', 'Senden Sie sie noch einmal.'],
  unexpected: () => [
    'Beim Lesen der Datei ging etwas schief; das Protokoll des Servers sagt, was.',
    'Importieren Sie die Datei noch einmal, und sagen Sie es dem, der den Server betreut.',
  ],
};

export const deImports = (numbers: Numbers): ImportWords => ({
  titles: ['Zeile', 'Spalte', 'Wert', 'erwartet', 'was zu tun ist'],
  advice: {
    missing: { expected: 'ein Wert', remedy: 'Füllen Sie die Zelle aus, oder lassen Sie die Zeile weg.' },
    'text-too-long': { expected: 'ein Text mit höchstens 500 Zeichen', remedy: CORRECT },
    'not-a-month': { expected: 'ein Monat, etwa 2026-10, 10/1/2026 oder Okt-2026', remedy: CORRECT },
    'month-out-of-range': { expected: 'ein Monat von 2010-01 bis 2049-12', remedy: CORRECT },
    'not-a-day': { expected: 'ein Tag, den es gibt, etwa 2026-10-31', remedy: CORRECT },
    'not-an-amount': { expected: 'ein Betrag, etwa 1250.00 oder 1.250,00', remedy: CORRECT },
    'not-us-dollars': {
      expected: 'US-Dollar',
      remedy: 'Laden Sie den Bericht in US-Dollar herunter und importieren Sie ihn.',
    },
    'amount-too-large': { expected: 'ein Betrag von höchstens zehn Milliarden', remedy: CORRECT },
    'not-a-count': { expected: 'eine ganze Zahl, 0 oder mehr', remedy: CORRECT },
    'not-a-flag': { expected: '0 oder 1', remedy: CORRECT },
    'spreadsheet-error': {
      expected: 'ein Wert, nicht der Fehler einer Formel',
      remedy: UNOPENED,
    },
  },
  cellCount: (need, have) => ({
    expected: `${need} Zellen wie in der Kopfzeile, nicht ${have}`,
    remedy: UNOPENED,
  }),
  leftOut: {
    'blank-line': 'leere Zeilen',
    'repeated-header': 'die Kopfzeile noch einmal',
    totals: 'Summenzeilen',
    note: 'Anmerkungen zwischen oder unter den Zeilen',
    'end-customer': 'die eigene Firma als Kunde (Partner als Endkunde)',
    'deal-registration': 'Deal-Registrierungen',
    'other-association': 'eine Zuordnung, die für keine Designation zählt',
    repetition: 'dasselbe Geld oder dieselben Plätze noch einmal',
    trial: 'Testversionen',
    'other-metric-type': 'Zählungen, die keine bezahlten Lizenzen sind',
    'free-sku': 'kostenlose Lizenzen',
    'other-training': 'Schulungen, die zu keiner Zertifizierung führen',
    exam: 'Prüfungen einer Zertifizierung, die selbst aufgeführt ist',
    'not-active': 'Zertifizierungen, die nicht mehr aktiv sind',
    'foreign-partner': 'Zeilen mit den IDs eines anderen Partners',
  },
  moreErrors: (more) =>
    `${numbers.count(more)} weitere Fehler sind nicht aufgeführt. Korrigieren Sie erst diese, oder laden Sie den Bericht neu herunter.`,
  leftOutRows: (rows, reason) => `${rowsIn(numbers)(rows)} ausgelassen: ${reason}`,
  warning: (found) => warning(found, numbers),
  refusals: REFUSALS,
});

const UNKNOWN = {
  segment: 'Das Segment',
  association: 'Die Zuordnung',
  'metric-type': 'Die Art der Zählung',
  certification: 'Die Zertifizierung',
} as const;

function warning(found: ImportWarning, numbers: Numbers): string {
  switch (found.code) {
    case 'unknown-value':
      return `${UNKNOWN[found.of]} „${found.value}“ ist nicht bekannt (${rowsIn(numbers)(found.rows)}).`;
    case 'month-first-assumed':
      return `${found.column}: Daten wie ${found.value} wurden mit dem Monat zuerst gelesen, wie das Partner Center sie schreibt; nichts in der Spalte beweist es.`;
    case 'decimal-point-assumed':
      return `${found.column}: Beträge wie ${found.value} wurden mit Dezimalpunkt gelesen, wie das Partner Center sie schreibt; nichts in der Spalte beweist es.`;
    case 'column-twice':
      return `Die Spalte ${found.column} steht zweimal in der Datei: Die erste wurde gelesen.`;
    case 'month-without-values':
      return `${numbers.month(found.month)}: Keine seiner Zeilen (${numbers.count(found.rows)}) war lesbar, also wird nichts davon übernommen. Was von diesem Monat bekannt ist, bleibt.`;
  }
}
