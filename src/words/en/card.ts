import type { Dictionary } from '../dictionary.ts';
import type { Numbers } from '../numbers.ts';

export const cardIn = (numbers: Numbers): Dictionary['card'] => ({
  title: ({ name, total, outcome }) => `${name}: ${total} of 100 – ${outcome}`,
  change: ({ difference, since }) => {
    if (difference === 0) return `unchanged since ${since}`;
    return `${difference > 0 ? 'up' : 'down'} ${numbers.points(Math.abs(difference))} since ${since}`;
  },
  pathChanged: ({ now, before }) => `measured on the ${now} path now, before on ${before}`,
  editionChanged: (edition) => `the rules of ${edition} apply now`,
  ends: {
    'at-risk': (until) => `at risk, secured until ${until}`,
    secured: (until) => `secured until ${until}`,
    lost: 'designation lost',
    stale: ({ outcome, of }) => `${outcome}, with data of ${of}`,
  },
  course: {
    qualified: ({ until }) => `**Qualified:** the designation is secured until ${until}.`,
    recovered: ({ until }) => `**Recovered:** qualified again, and secured until ${until}.`,
    secured: ({ until }) => `**Secured** until ${until}.`,
    enrolled: ({ path }) => `**Enrolled** on the ${path} path until then.`,
    'at-risk': ({ until, lastQualified }) =>
      `**At risk:** without a qualified day the designation ends after ${until}` +
      `${lastQualified === undefined ? '' : `; the last one was ${lastQualified}`}.`,
    lost: ({ on, lastQualified }) =>
      `**Lost**${on === undefined ? '' : ` on ${on}`}: ` +
      `${lastQualified === undefined ? 'no qualified day in time' : `no qualified day since ${lastQualified}`}.`,
    stale: ({ through, next }) => `**Old data:** it ends with ${through}; ${next} should have come by now.`,
    'too-close-to-call': () =>
      '**Too close to call:** the verdict depends on how the rules are read; the tab shows both readings.',
  },
  digest: {
    title: (partner) => `The week of ${partner}`,
    moved: (moved, of) =>
      moved === 0 ? 'No total moved; a state did.' : `${moved} of ${of} designations moved.`,
    line: ({ total, moved, outcome }) =>
      `${total} of 100${moved === undefined ? '' : ` (${moved})`} – ${outcome}`,
    open: 'Open the scorecard',
  },
  test: {
    title: 'Test: cards of Seventy arrive here',
    text: 'An admin has sent this card to see that this channel is set up. Cards about designations look like their preview.',
  },
  notice: {
    topic: 'Your certifications',
    opens: ({ certification, day }) =>
      `${certification} can be renewed from now on, until it ends on ${day}.`,
    ends: ({ certification, day }) =>
      `${certification} ends on ${day}. Renew it by then, or it no longer counts.`,
    endsForGood: ({ certification, day }) =>
      `${certification} ends on ${day} and has been retired: it cannot be renewed.`,
  },
  whatChanged: 'What changed',
  shortestWay: 'Shortest way to qualify',
  nextPoints: 'Next points',
  ofMaximum: (points, maximum) => `${points} of ${maximum}`,
  asOf: ({ day, through, edition }) =>
    `As of ${day}${through === undefined ? '' : ` · data through ${through}`} · rules of ${edition}`,
  open: (name) => `Open ${name}`,
});
