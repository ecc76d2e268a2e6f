import {
  type Certification,
  certification,
  type Day,
  DESIGNATIONS,
  type Designation,
  type FactsDocument,
  rulebookOn,
} from '#scoring';
import type { NoticeToSend } from '../../ledger/index.ts';
import { addDaysTo } from '../localTime.ts';

// What one person is told of their own certificates: that renewal opens, and that the end is near. A channel is
// never told of it. What a newer day has overtaken is kept and told to nobody, so that it never comes up again.

export const RENEWAL_OPENS = 'renewal-opens';
export const CERTIFICATE_EXPIRES = 'certificate-expires';

export type CertificationFact = NonNullable<FactsDocument['certifications']>[number];

/** Who holds which certificates, by their own word or an admin's. */
export interface Holder {
  readonly account: string;
  readonly person: string;
}

export interface NoticePayload {
  readonly certification: string;
  readonly expires: Day;
  readonly daysBefore: number | null;
  /** It cannot be renewed: it has been retired. */
  readonly retired: boolean;
  /** Where the person sees what it counts for. */
  readonly designation: Designation | null;
}

interface Step {
  readonly event: string;
  readonly daysBefore: number | null;
  readonly from: Day;
}

const DAYS_BEFORE = [30, 7];
/** An event that lies further back is history when it becomes known. */
const NEWS_DAYS = 60;

/** The notices of every certificate that has come so far by today. */
export function certificateNotices(
  holders: readonly Holder[],
  awards: readonly CertificationFact[],
  today: Day,
): NoticeToSend[] {
  return holders.flatMap(({ account, person }) =>
    newestOf(awards.filter((award) => award.person === person)).flatMap(({ entry, expires }) => {
      if (expires < addDaysTo(today, -NEWS_DAYS)) return [];
      const steps = stepsOf(entry, expires).filter(({ from }) => from <= today);
      return steps.map(({ event, daysBefore, from }, i): NoticeToSend => {
        const silent = whySilent({ from, expires, today, isLast: i === steps.length - 1 });
        const payload: NoticePayload = {
          ...{ certification: entry.code, expires, daysBefore },
          ...{ retired: isRetired(entry, today), designation: countsIn(entry, today) },
        };
        return {
          ...{ event, recipient: account, payload },
          bucket: [account, entry.code, expires, ...(daysBefore === null ? [] : [daysBefore])].join(' '),
          ...(silent !== undefined && { silent }),
        };
      });
    }),
  );
}

/** Whether it is still to be told: not once the next step has come, nor after the end. */
export function isNoticeStillSo(
  { certification: code, expires, daysBefore }: NoticePayload,
  today: Day,
): boolean {
  const entry = certification(code);
  if (!entry || today > expires) return false;
  const latest = stepsOf(entry, expires).findLast(({ from }) => from <= today);
  return latest?.daysBefore === daysBefore;
}

interface Held {
  readonly entry: Certification;
  readonly expires: Day;
}

/** Of certificates of the same kind the one that lasts longest counts; one without an end never ends. */
function newestOf(awards: readonly CertificationFact[]): Held[] {
  const newest = new Map<string, Held>();
  const forever = new Set<string>();
  for (const { certification: name, expires } of awards) {
    const entry = certification(name);
    if (!entry) continue;
    const known = newest.get(entry.code);
    if (expires === undefined) forever.add(entry.code);
    else if (known === undefined || known.expires < expires) newest.set(entry.code, { entry, expires });
  }
  return [...newest.values()].filter(({ entry }) => !forever.has(entry.code));
}

function stepsOf(entry: Certification, expires: Day): Step[] {
  const opens = sixMonthsBefore(expires);
  const renewal = isRetired(entry, opens) ? [] : [{ event: RENEWAL_OPENS, daysBefore: null, from: opens }];
  const ends = DAYS_BEFORE.map((daysBefore) => ({
    ...{ event: CERTIFICATE_EXPIRES, daysBefore, from: addDaysTo(expires, -daysBefore) },
  }));
  return [...renewal, ...ends];
}

function whySilent(at: {
  readonly from: Day;
  readonly expires: Day;
  readonly today: Day;
  readonly isLast: boolean;
}): string | undefined {
  if (at.today > at.expires) return 'it had ended when it became known';
  if (!at.isLast) return 'a later day had come when it became known';
  if (at.from < addDaysTo(at.today, -NEWS_DAYS))
    return `more than ${NEWS_DAYS} days ago when it became known`;
  return undefined;
}

const isRetired = ({ retired }: Certification, day: Day): boolean => retired !== undefined && retired < day;

/** A role-based certificate can be renewed in its last six months. */
function sixMonthsBefore(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 7, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The first designation whose rules of today name it. */
function countsIn({ code }: Certification, today: Day): Designation | null {
  const names = (designation: Designation): boolean =>
    rulebookOn(designation, today)?.paths.some(({ metrics }) =>
      metrics.some(({ rule }) => {
        if (rule.kind !== 'people') return false;
        const lists = [...rule.prerequisites.map(({ anyOf }) => anyOf), ...rule.scoring.holds];
        return lists.some((anyOf) => anyOf.includes(code));
      }),
    ) === true;
  return DESIGNATIONS.find(names) ?? null;
}
