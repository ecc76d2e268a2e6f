import type { LinkWords } from './linkWords.ts';

export const deLinks: LinkWords = {
  suggested: 'Sind das Ihre Zertifizierungen?',
  suggestedText: (name) =>
    `Ein Eintrag (${name}) hat die Mailadresse, mit der Sie sich anmelden. Er gilt nur als Ihrer, wenn Sie es sagen.`,
  thatIsMe: 'Ja, das sind meine',
  choose: 'Welche Zertifizierungen sind Ihre?',
  chooseText:
    'Wählen Sie den Eintrag, der Sie sind. Administratoren sehen, was Sie sagen, und können es berichtigen.',
  entry: 'Eintrag',
  none: 'Bitte wählen',
  say: 'Das bin ich',
  linked: 'Diese Zertifizierungen sind Ihre',
  bySelf: (day) => `Nach Ihren eigenen Worten, seit ${day}`,
  byAdmin: (day) => `Nach den Worten eines Administrators, seit ${day}`,
  confirmed: 'von einem Administrator bestätigt',
  notConfirmed: 'noch von keinem Administrator bestätigt',
  notMe: 'Das bin ich nicht',
  refused: {
    'person-taken':
      'Jemand anders ist mit diesen Zertifizierungen verknüpft. Ein Administrator kann das ändern.',
    'link-refused': 'Ein Administrator hat gesagt, dass dies nicht Ihre sind. Fragen Sie nach.',
    'person-unknown': 'Die Liste hat sich inzwischen geändert. Wählen Sie noch einmal.',
    other: 'Das war nicht möglich.',
  },

  links: 'Wer ist wer',
  linksText: 'Personen sagen, welche Zertifizierungen ihre sind. Das gilt, bis Sie etwas anderes sagen.',
  noLinks: 'Bisher hat niemand gesagt, welche Zertifizierungen seine sind.',
  account: 'Meldet sich an als',
  certifications: 'Zertifizierungen von',
  word: 'Nach wessen Worten',
  state: { said: 'nicht bestätigt', confirmed: 'bestätigt', refused: 'abgelehnt', parted: 'beendet' },
  saidBySelf: 'nach eigenen Worten',
  saidByAdmin: 'nach den Worten eines Administrators',
  on: (day) => `am ${day}`,
  confirm: 'Bestätigen',
  refuse: 'Das stimmt nicht',
  part: 'Beenden',
  confirmOf: (name) => `Bestätigen: ${name}`,
  refuseOf: (name) => `Das stimmt nicht: ${name}`,
  partOf: (name) => `Beenden: ${name}`,
  open: 'Noch mit niemandem verknüpft',
  openText: 'Sagen Sie, wer jemand ist: Wählen Sie die Person aus, dann muss sie es nicht selbst tun.',
  linkSomebody: 'Jemanden verknüpfen',
  pick: 'Person wählen',
  linkOf: (name) => `Wählen, wer ${name} ist`,
};
