import type { EnrolmentWords, FeedWords, MergeWords } from '../adminWords.ts';

const ROLE = 'die Rolle „Executive report viewer“';

export const deFeed: FeedWords = {
  title: 'Abruf aus dem Partner Center',
  notConfigured: 'Diese Installation hat keinen Abruf.',
  notConfiguredText:
    'Setzen Sie auf dem Server SECRET_KEYS und PARTNER_CENTER_SECRET und starten Sie ihn neu. Bis dahin importieren Sie Exporte als Dateien: Sie ergeben denselben Punktestand.',
  text: `Verbinden Sie das Partner Center einmal; danach wird jede Nacht von selbst importiert, was neu ist. Melden Sie sich mit einem Konto an, das im Partner Center ${ROLE} und einen zweiten Faktor hat; es darf ein anderes sein als Ihres.`,
  connect: 'Partner Center verbinden',
  connecting: 'Machen Sie in dem Fenster weiter, das sich geöffnet hat.',
  account: 'Konto',
  since: 'Verbunden seit',
  schedule: 'Zeitplan',
  everyNight: 'jede Nacht nach 2:00 Uhr, in der Zeit Ihrer Organisation',
  lastPull: 'Letzter Abruf',
  neverPulled: 'bisher keiner',
  pull: 'Jetzt abrufen',
  pulling:
    'Das Partner Center wird gefragt. Seine Berichte brauchen einige Minuten; jeder erscheint unter den Importen.',
  disconnect: 'Trennen',
  disconnectText: 'Der Zugriff wird vergessen; was importiert ist, bleibt.',
  disconnectSure: 'Ja, trennen',
  keep: 'Verbunden lassen',
  again: 'Erneut verbinden',
  againText: 'Das Partner Center möchte wieder von einem Menschen hören, bevor es mehr hergibt.',
  dataset: 'Bericht',
  outcome: 'Was daraus wurde',
  states: {
    ready: 'geholt und den Importen übergeben',
    empty: 'leer: Was bekannt ist, bleibt',
    emptied:
      'leer, obwohl zuvor Zeilen kamen: Was bekannt ist, bleibt. Sehen Sie den Bericht im Partner Center an',
    'not-taken': 'geholt, aber nicht angenommen; der nächste Abruf holt sie wieder',
    'not-yet': 'noch nicht erstellt; der nächste Abruf fragt wieder',
    'consent-needed': 'das Partner Center muss erneut verbunden werden',
    'app-refused': 'die App-Registrierung wurde abgelehnt: Geheimnis und Berechtigung prüfen',
    'not-authorized': `dem Konto fehlt ${ROLE}`,
    redacted: `dem Konto fehlt ${ROLE}`,
    'no-such-dataset': 'wird diesem Konto nicht angeboten: den Export als Datei importieren',
    'no-such-column': 'eine Spalte heißt anders: den Export als Datei importieren',
    'query-refused': 'die Abfrage wurde abgelehnt: den Export als Datei importieren',
    throttled: 'das Partner Center bat zu warten; der nächste Abruf fragt wieder',
    unavailable: 'das Partner Center hat nicht geantwortet; der nächste Abruf fragt wieder',
    'report-failed': 'der Bericht ist gescheitert; der nächste Abruf verlangt einen neuen',
    'link-expired': 'der Link war abgelaufen; der nächste Abruf verlangt einen neuen',
    truncated: 'die Datei brach ab, nichts wurde importiert; der nächste Abruf holt sie wieder',
    'too-large': 'zu groß: den Export als Datei importieren, für eine kürzere Zeit',
    'unexpected-answer': 'eine Antwort, die nicht zu verstehen ist; nichts wurde importiert',
    cancelled: 'abgebrochen',
  },
  cancelled: 'Das Fenster wurde geschlossen, bevor Zugriff gegeben war. Nichts hat sich geändert.',
  noWindow:
    'Das Fenster für die Anmeldung ließ sich nicht öffnen. Erlauben Sie Pop-ups und versuchen Sie es erneut.',
  nothingBack: 'Das Fenster hat nichts zurückgebracht. Versuchen Sie es erneut.',
  notConnected: {
    'state-unknown':
      'Was zurückkam, gehört zu keiner Anmeldung, die hier begonnen wurde. Versuchen Sie es erneut.',
    'state-expired': 'Die Anmeldung dauerte länger als 15 Minuten. Versuchen Sie es erneut.',
    'another-person': 'Jemand anderes hat diese Anmeldung begonnen. Beginnen Sie sie selbst.',
    declined:
      'Der Zugriff wurde nicht gegeben. Stimmen Sie beim nächsten Mal zu, oder lassen Sie es jemanden tun, der darf.',
    'code-refused':
      'Der Anmeldedienst hat nicht angenommen, was er selbst geschickt hatte. Versuchen Sie es erneut.',
    'token-untrusted':
      'Der Anmeldedienst sprach von einer anderen Anmeldung. Bleibt es dabei, prüfen Sie Mandanten-ID und Client-ID.',
    'another-organization': 'Das Konto gehört zu einer anderen Organisation. Nehmen Sie eines der Ihren.',
    'without-second-factor':
      'Das Konto hat sich ohne zweiten Faktor angemeldet; das Partner Center verlangt einen.',
    'not-lasting': 'Der Zugriff gilt nur eine Stunde: Erlauben Sie offline_access in der App-Registrierung.',
    'app-refused':
      'Die App-Registrierung wurde abgelehnt: Prüfen Sie Geheimnis, Umleitungsadresse und Berechtigung.',
    unavailable: 'Der Anmeldedienst hat nicht geantwortet. Versuchen Sie es gleich noch einmal.',
  },
};

export const deEnrolment: EnrolmentWords = {
  title: 'Einschreibung',
  text: 'Ob und wann der Partner in eine Designation eingeschrieben ist, entscheidet, wie lange ein qualifizierter Tag sie sichert.',
  none: 'Sie lässt sich nach dem ersten Import angeben.',
  enrolled: 'Eingeschrieben',
  notEnrolled: 'Nicht eingeschrieben',
  state: 'Einschreibung',
  anniversary: 'Jahrestag',
  path: 'Pfad',
  better: 'Der bessere',
  save: 'Speichern',
  saved: 'Gespeichert.',
  said: (day) => `angegeben am ${day}`,
};

export const deMerges: MergeWords = {
  title: 'Doppelt geführte Personen',
  text: 'Einträge der Zertifikatsliste, die nach einer Person aussehen. Zertifikate einer Person zählen zusammen.',
  none: 'Niemand scheint doppelt geführt.',
  because: { 'same-mail': 'Gleiche E-Mail', 'same-name': 'Gleicher Name' },
  keep: 'Welcher Eintrag bleibt?',
  merge: 'Das ist eine Person',
  sameAs: (day) => `zählt seit ${day} als`,
  separate: 'Trennen',
};
