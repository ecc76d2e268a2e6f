import type { Dictionary } from '../dictionary.ts';
import type { Say } from './say.ts';

const onIn =
  ({ numbers }: Say) =>
  (day: string | undefined): string =>
    day === undefined ? '' : ` on ${numbers.day(day)}`;

export const personIn = (say: Say): Dictionary['person'] => {
  const { numbers } = say;
  const on = onIn(say);
  return {
    step: ({ step, certifications, until }) => {
      const end = until === undefined ? '' : `, until ${numbers.day(until)}`;
      return `${step === 0 ? 'scoring person' : `step ${step}`} (${certifications.join(', ')}${end})`;
    },
    counts: 'counts as',
    fault: {
      unknown: ({ certification }) => `${certification} is not a certification of the programme`,
      'not-yet-earned': ({ certification, since }) =>
        `${certification} is earned only${on(since) || ' later'}`,
      expired: ({ certification, since }) => `${certification} expired${on(since)}`,
      retired: ({ certification, since }) =>
        since === undefined
          ? `${certification} is retired`
          : `${certification} is retired and counted until ${numbers.day(since)}`,
    },
  };
};

export const warningIn = ({ counted }: Say): Dictionary['warning'] => ({
  'unknown-certification': ({ name, count }) =>
    `“${name}” is not a known certification (${counted(count, 'award', 'awards')}); it earns nothing`,
  'unknown-workload': ({ name, count }) =>
    `“${name}” is not a known workload (${counted(count, 'row', 'rows')}); it earns nothing`,
  'no-segment': ({ count }) =>
    `${counted(count, 'customer has', 'customers have')} no segment and ${count === 1 ? 'is' : 'are'} not taken for SMB`,
});
