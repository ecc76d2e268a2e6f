import type { FirstRunWords } from './firstRunWords.ts';

export const deFirstRun: FirstRunWords = {
  title: 'Willkommen bei Seventy',
  text: 'Seventy erklärt Ihre Capability Scores, sobald es Ihre Daten kennt. Drei Schritte führen zur ersten Scorecard:',
  memberText:
    'Die Scorecard erscheint hier, sobald ein Administrator Seventy die Daten Ihrer Organisation aus dem Partner Center gegeben hat.',
  steps: [
    'Laden Sie die Exporte aus dem Partner Center herunter: Kunden, Nutzung, Umsatz und abgeschlossene Schulungen.',
    'Importieren Sie sie hier. Jede Datei wird erst gelesen und zählt erst, wenn Sie sie annehmen.',
    'Sehen Sie sich die erste Scorecard an und teilen Sie sie mit dem Team.',
  ],
  action: 'Daten importieren',
  sample: 'Ein Beispielpartner zeigt vorab, was Sie sehen werden.',
  look: 'Beispiel ansehen',
  preparing: 'Das Beispiel wird vorbereitet …',
  notPrepared: ({ title, text }) =>
    `Das Beispiel konnte nicht vorbereitet werden. ${title ? `${title}. ` : ''}${text}`,
  madeUp: 'Dies ist ein Beispiel: Partner, Kunden und Personen sind erfunden.',
  leave: 'Beispiel verlassen',
};
