import type { Language } from '../../language.ts';

// What the server notes of the answers of channels and of Microsoft's services, in the reader's language. What they have
// said themselves stays as it came.

type Said = readonly [pattern: RegExp, say: (...parts: readonly string[]) => string];

const NAMES: Readonly<Record<string, string>> = {
  'the workflow': 'der Workflow',
  'the connector': 'der Connector',
  'Microsoft Graph': 'Microsoft Graph',
};
const ODD: Readonly<Record<string, string>> = {
  '': '',
  ': it leads elsewhere, which is not followed': ': sie führt woandershin, und dem wird nicht gefolgt',
  ', not 202 as promised': ', nicht mit 202, wie versprochen',
  ', not 204 as promised': ', nicht mit 204, wie versprochen',
  ' without a message, not 201 with one as promised':
    ' ohne eine Nachricht, nicht mit 201 und einer, wie versprochen',
};

const GERMAN: readonly Said[] = [
  [
    /^(the workflow|the connector|Microsoft Graph) answered (\d+(?: \([\w.-]+\))?)(.*)$/,
    (who = '', status, odd = '') => `${NAMES[who]} antwortete mit ${status}${ODD[odd] ?? odd}`,
  ],
  [
    /^(\S+) did not answer \((.+)\)$/,
    (host, why) =>
      `${host} hat nicht geantwortet (${why === 'no answer in time' ? 'keine Antwort in der Zeit' : why})`,
  ],
  [
    /^(\S+) gave no token \((\d+)\)(: check the id and the secret of the app)?$/,
    (host, status, check) =>
      `${host} gab kein Token (${status})${check ? ': Kennung und Geheimnis der App prüfen' : ''}`,
  ],
  [/^(\S+) leads to a private address$/, (host) => `${host} führt zu einer privaten Adresse`],
  [/^(\S+) cannot be found$/, (host) => `${host} ist nicht zu finden`],
  [
    /^the card has (\d+) bytes, and a (workflow|channel) takes (\d+)$/,
    (bytes, kind, most) =>
      `die Karte hat ${bytes} Bytes, und ein ${kind === 'workflow' ? 'Workflow' : 'Kanal'} nimmt ${most}`,
  ],
  [
    /^the card could not be built: it is in the log under the id (.+)$/,
    (id) => `die Karte ließ sich nicht bauen: Im Protokoll steht es unter der Kennung ${id}`,
  ],
  [
    /^the connector took the card but gave no id for it$/,
    () => 'der Connector hat die Karte genommen und keine Kennung dafür gegeben',
  ],
  [
    /^a workflow cannot edit what it has posted$/,
    () => 'ein Workflow kann nicht ändern, was er veröffentlicht hat',
  ],
  [/^what a person has posted stays as it is$/, () => 'was jemand veröffentlicht hat, bleibt, wie es ist'],
  [/^too many cards wait for this channel$/, () => 'zu viele Karten warten auf diesen Kanal'],
  [
    /^the channel asked to be left alone for a while$/,
    () => 'der Kanal bat, eine Weile in Ruhe gelassen zu werden',
  ],
  [/^another server posts to this channel$/, () => 'ein anderer Server veröffentlicht in diesem Kanal'],
  [
    /^the server ended while it was being posted$/,
    () => 'der Server endete, während sie veröffentlicht wurde',
  ],
  [
    /^it may stand there all the same: (.+)$/,
    (why = '') => `sie steht vielleicht trotzdem dort: ${saidIn(GERMAN, why) ?? why}`,
  ],
];

const SAID: Readonly<Record<Exclude<Language, 'en'>, readonly Said[]>> = { de: GERMAN };

/** The same in a language; nothing where the note is of another kind, or English is what is wanted. */
export const answerIn = (language: Language, note: string): string | undefined =>
  language === 'en' ? undefined : saidIn(SAID[language], note);

function saidIn(said: readonly Said[], note: string): string | undefined {
  for (const [pattern, say] of said) {
    const found = pattern.exec(note);
    if (found) return say(...found.slice(1));
  }
  return undefined;
}
