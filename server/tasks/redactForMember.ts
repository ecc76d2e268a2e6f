import type { Amount, Redacted, Share, Shown } from '#contract';
import type {
  ConditionDocument,
  DesignationDocument,
  ExplanationDocument,
  LineDocument,
  MetricDocument,
  NextStepDocument,
  PersonVerdict,
  Quantity,
  VerdictDocument,
} from '#scoring';
import { nameFor, type Viewer } from './viewer.ts';

// Members and channels see how far something is from counting, never how much money it is. Where a threshold
// stands beside an amount, the share of it takes the amount's place; any other amount is withheld, also one in a
// reason that is not known here. Sums of all customers are withheld even where a step is known: told as a share
// of the step, they would be the amount in other clothes. People are initials, or names where the organization shows
// them to its members; what goes to a channel is never told names.

type Seeing = Pick<Viewer, 'names'>;
const CHANNEL: Seeing = { names: false };

/** What whoever looks may see. */
export function shownTo(viewer: Viewer, document: DesignationDocument): Shown<DesignationDocument> {
  return viewer.role === 'member' ? redactForMember(document, viewer) : document;
}

export function redactForMember(
  document: DesignationDocument,
  seeing: Seeing = CHANNEL,
): Redacted<DesignationDocument> {
  const metric = (one: MetricDocument): Redacted<MetricDocument> =>
    withoutAmounts({
      ...one,
      ...(one.explanation && { explanation: redactExplanation(one.explanation, seeing) }),
    });
  return withoutAmounts({
    ...document,
    paths: document.paths.map((path) => ({ ...path, metrics: path.metrics.map(metric) })),
  });
}

export function redactVerdicts(
  verdicts: readonly VerdictDocument[],
  seeing: Seeing = CHANNEL,
): Redacted<readonly VerdictDocument[]> {
  return verdicts.map((verdict, i): Redacted<VerdictDocument> => {
    if (verdict.subject === 'person') return redactPerson(verdict, i, seeing);
    if (verdict.subject === 'service') return withoutAmounts(verdict);
    const { now, before, ...rest } = verdict;
    return { ...withoutAmounts(rest), now: now.map(redactCondition), before: before.map(redactCondition) };
  });
}

function redactExplanation(
  { verdicts, next, lines, ...rest }: ExplanationDocument,
  seeing: Seeing,
): Redacted<ExplanationDocument> {
  return {
    ...rest,
    lines: lines.map(redactLine),
    next: next.map((step) => redactNext(step, lines)),
    ...(verdicts && { verdicts: redactVerdicts(verdicts, seeing) }),
  };
}

/** What was too small is told as its share of the least that would do. */
function redactLine(line: LineDocument): Redacted<LineDocument> {
  if (line.code !== 'growth-withheld' || line.need?.unit !== 'usd') return withoutAmounts(line);
  const need = line.need.cents;
  const small = line.why === 'too-small-now' ? 'now' : 'before';
  const amount = line[small];
  const part = amount.unit === 'usd' ? { [small]: shareOf(amount.cents, need) } : {};
  return withoutAmounts({ ...line, ...part });
}

/** What is missing to the next step, as a share of the step; of growth in per cent, in percentage points. */
function redactNext(step: NextStepDocument, lines: readonly LineDocument[]): Redacted<NextStepDocument> {
  if (step.code !== 'growth' || step.more.unit !== 'usd') return withoutAmounts(step);
  const { cents } = step.more;
  for (const line of lines) {
    if ('steps' in line && line.side === step.side && line.step.unit === 'usd') {
      return { ...step, more: { unit: 'share', percent: Math.ceil((cents * 100) / line.step.cents) } };
    }
    if (IN_PER_CENT.has(line.code) && 'before' in line && isAmount(line.before)) {
      const tenths = Math.ceil((cents * 1000) / line.before.cents);
      return { ...step, more: { unit: 'share', percent: tenths / 10, of: 'a-year-ago' } };
    }
  }
  return withoutAmounts(step);
}

/** Lines of growth that can be measured against what was there a year ago. */
const IN_PER_CENT = new Set<LineDocument['code']>(['percent-growth', 'growth-withheld', 'year-growth']);

const isAmount = (before: Quantity | number): before is Amount =>
  typeof before === 'object' && before.unit === 'usd' && before.cents > 0;

/** The threshold goes with the amount: its number is in cents. */
function redactCondition({ need, have, distance, ...rest }: ConditionDocument): Redacted<ConditionDocument> {
  const { code, met, month } = rest;
  if (code === 'stays-smb') return { code, met, month };
  if (have === undefined || !('unit' in have) || have.unit !== 'usd') {
    return withoutAmounts({
      ...rest,
      ...(need && { need }),
      ...(have && { have }),
      ...(distance && { distance }),
    });
  }
  if (met) return { ...rest, have: { unit: 'share', percent: 100 } };
  const from = lowerEnd(need);
  if (distance === undefined || from === undefined) return { ...rest, have: { unit: 'withheld' } };
  const share = shareOf(have.cents, from);
  return { ...rest, have: share, distance: { unit: 'share', percent: 100 - share.percent } };
}

function lowerEnd(need: ConditionDocument['need']): number | undefined {
  if (need === undefined) return undefined;
  if ('atLeast' in need) return need.atLeast;
  return 'above' in need ? need.above : undefined;
}

/** Whole per cents, less than 100 as long as anything is missing. */
function shareOf(cents: number, need: number): Share {
  const percent = need > 0 ? Math.floor((cents * 100) / need) : 0;
  return { unit: 'share', percent: Math.min(99, Math.max(0, percent)) };
}

/** An id may be a mail address, so it goes whatever may be seen of the name. */
function redactPerson({ name, ...rest }: PersonVerdict, position: number, seeing: Seeing): PersonVerdict {
  const seen = name === undefined ? {} : { name: nameFor(seeing, name) };
  return { ...rest, person: `person ${position + 1}`, ...seen };
}

function withoutAmounts<T>(value: T): Redacted<T> {
  return strip(value) as Redacted<T>;
}

function strip(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(strip);
  if ('unit' in value && value.unit === ('usd' satisfies Amount['unit'])) return { unit: 'withheld' };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, strip(part)]));
}
