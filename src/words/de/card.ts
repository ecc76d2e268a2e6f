import type { Dictionary } from '../dictionary.ts';
import type { Numbers } from '../numbers.ts';

export const cardIn = (numbers: Numbers): Dictionary['card'] => ({
  title: ({ name, total, outcome }) => `${name}: ${total} von 100 – ${outcome}`,
  change: ({ difference, since }) => {
    if (difference === 0) return `unverändert seit ${since}`;
    return `${numbers.points(Math.abs(difference))} ${difference > 0 ? 'mehr' : 'weniger'} als im ${since}`;
  },
  pathChanged: ({ now, before }) => `gemessen auf dem Pfad ${now}, zuvor auf ${before}`,
  editionChanged: (edition) => `jetzt gelten die Regeln vom ${edition}`,
  ends: {
    'at-risk': (until) => `gefährdet, gesichert bis ${until}`,
    secured: (until) => `gesichert bis ${until}`,
    lost: 'Partnerstatus verloren',
    stale: ({ outcome, of }) => `${outcome}, mit Daten von ${of}`,
  },
  course: {
    qualified: ({ until }) => `**Qualifiziert:** Der Partnerstatus ist bis ${until} gesichert.`,
    recovered: ({ until }) => `**Wieder sicher:** erneut qualifiziert und bis ${until} gesichert.`,
    secured: ({ until }) => `**Gesichert** bis ${until}.`,
    enrolled: ({ path }) => `**Eingeschrieben** bis dahin auf dem Pfad ${path}.`,
    'at-risk': ({ until, lastQualified }) =>
      `**Gefährdet:** Ohne einen qualifizierten Tag endet der Partnerstatus nach dem ${until}` +
      `${lastQualified === undefined ? '' : `; der letzte war der ${lastQualified}`}.`,
    lost: ({ on, lastQualified }) =>
      `**Verloren**${on === undefined ? '' : ` am ${on}`}: ` +
      `${lastQualified === undefined ? 'kein qualifizierter Tag in der Frist' : `kein qualifizierter Tag seit dem ${lastQualified}`}.`,
    stale: ({ through, next }) =>
      `**Alte Daten:** Sie enden mit ${through}; ${next} müsste inzwischen da sein.`,
    'too-close-to-call': () =>
      '**Zu knapp für ein Urteil:** Es hängt davon ab, wie die Regeln gelesen werden; die Registerkarte zeigt beide Lesarten.',
  },
  digest: {
    title: (partner) => `Die Woche von ${partner}`,
    moved: (moved, of) =>
      moved === 0
        ? 'Keine Summe hat sich bewegt, aber ein Stand.'
        : `${moved} von ${of} Partnerstatus haben sich bewegt.`,
    line: ({ total, moved, outcome }) =>
      `${total} von 100${moved === undefined ? '' : ` (${moved})`} – ${outcome}`,
    open: 'Scorecard öffnen',
  },
  test: {
    title: 'Test: Karten von Seventy kommen hier an',
    text: 'Ein Admin hat diese Karte gesendet, um zu sehen, ob dieser Kanal eingerichtet ist. Karten zu Partnerstatus sehen aus wie ihre Vorschau.',
  },
  notice: {
    topic: 'Ihre Zertifizierungen',
    opens: ({ certification, day }) =>
      `${certification} lässt sich ab jetzt erneuern, bis zum Ablauf am ${day}.`,
    ends: ({ certification, day }) =>
      `${certification} läuft am ${day} ab. Erneuern Sie bis dahin, sonst zählt es nicht mehr.`,
    endsForGood: ({ certification, day }) =>
      `${certification} läuft am ${day} ab und wurde eingestellt: Erneuern ist nicht möglich.`,
  },
  whatChanged: 'Was sich geändert hat',
  shortestWay: 'Kürzester Weg zur Qualifikation',
  nextPoints: 'Nächste Punkte',
  ofMaximum: (points, maximum) => `${points} von ${maximum}`,
  asOf: ({ day, through, edition }) =>
    `Stand ${day}${through === undefined ? '' : ` · Daten bis ${through}`} · Regeln vom ${edition}`,
  open: (name) => `${name} öffnen`,
});
