import type { Dictionary } from '../dictionary.ts';
import type { Say } from './say.ts';

export const personIn = ({ numbers }: Say): Dictionary['person'] => ({
  step: ({ step, certifications, until }) => {
    const end = until === undefined ? '' : `, bis ${numbers.day(until)}`;
    return `${step === 0 ? 'punktende Person' : `Schritt ${step}`} (${certifications.join(', ')}${end})`;
  },
  counts: 'zählt als',
  fault: {
    unknown: ({ certification }) => `${certification} ist keine Zertifizierung des Programms`,
    'not-yet-earned': ({ certification, since }) =>
      `${certification} wird erst ${since === undefined ? 'später' : `am ${numbers.day(since)}`} erworben`,
    expired: ({ certification, since }) =>
      `${certification} ist ${since === undefined ? '' : `am ${numbers.day(since)} `}abgelaufen`,
    retired: ({ certification, since }) =>
      `${certification} ist eingestellt${since === undefined ? '' : ` und zählte bis ${numbers.day(since)}`}`,
  },
});

export const warningIn = ({ counted }: Say): Dictionary['warning'] => ({
  'unknown-certification': ({ name, count }) =>
    `„${name}“ ist keine bekannte Zertifizierung (${counted(count, 'Nachweis', 'Nachweise')}) und bringt nichts ein`,
  'unknown-workload': ({ name, count }) =>
    `„${name}“ ist kein bekannter Workload (${counted(count, 'Zeile', 'Zeilen')}) und bringt nichts ein`,
  'no-segment': ({ count }) =>
    `${counted(count, 'Kunde hat', 'Kunden haben')} kein Segment und ${count === 1 ? 'gilt' : 'gelten'} nicht als SMB`,
});
