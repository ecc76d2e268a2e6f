import type { ShareWords } from './shareWords.ts';

export const deShare: ShareWords = {
  action: 'In Kanal teilen',
  title: 'In einem Kanal teilen',
  text: 'Diese Karte wird in Ihrem Namen veröffentlicht, wo Sie es wählen.',
  team: 'Team',
  chooseTeam: 'Team wählen',
  noTeams: 'Sie sind in keinem Team.',
  channel: 'Kanal',
  chooseChannel: 'Kanal wählen',
  noChannels: 'In diesem Team gibt es keinen Kanal, in dem Sie schreiben dürfen.',
  kind: { standard: '', private: 'privat', shared: 'geteilt' },
  message: 'Ihre Worte über der Karte',
  messageHint: 'Hier muss nichts stehen.',
  card: 'Was veröffentlicht wird',
  post: 'Veröffentlichen',
  posting: 'Wird veröffentlicht …',
  posted: 'Veröffentlicht.',
  openPost: 'In Teams öffnen',
  close: 'Schließen',
  loading: 'Wird geladen …',
  consent: 'Seventy braucht Ihre Zustimmung',
  consentText:
    'Um Ihre Teams zu zeigen und in Ihrem Namen zu schreiben, braucht es Ihre Erlaubnis. Ohne Sie wird nichts veröffentlicht.',
  giveConsent: 'Zustimmen',
  consentWaits: 'Es wird gewartet, bis die Zustimmung angekommen ist …',
  consentRefused: 'Die Zustimmung wurde nicht gegeben. Ohne sie kann von hier nichts geteilt werden.',
  noWindow: 'Teams konnte das Fenster nicht öffnen. Öffnen Sie es selbst und kommen Sie zurück:',
  consentPage: 'Im Browserfenster zustimmen',
  haveAgreed: 'Ich habe zugestimmt',
  consentMissing: 'Die Zustimmung ist noch nicht angekommen. Versuchen Sie es gleich noch einmal.',
  refused: {
    'share-unknown':
      'Es ist nicht bekannt, ob die Karte veröffentlicht wurde. Sehen Sie im Kanal nach; ist sie nicht da, veröffentlichen Sie sie noch einmal.',
    'graph-refused': 'Teams hat abgelehnt, sie dort zu veröffentlichen. Nichts wurde veröffentlicht.',
    other: 'Das war nicht möglich. Nichts wurde veröffentlicht.',
  },
};
