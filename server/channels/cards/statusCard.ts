import type { Redacted } from '#contract';
import type { Day, DesignationDocument, PathDocument } from '#scoring';
import { changesBetween, type Language, type Words, words } from '#words';
import type { Partner } from '../../ledger/index.ts';
import { type AdaptiveCard, type CardElement, plainText, type TextBlock } from './adaptiveCard.ts';
import { type CourseOnCard, courseLines, endOfTitle } from './courseWords.ts';
import { nextSteps, type StepOnCard } from './nextSteps.ts';
import { type TabAddress, tabLink } from './tabLink.ts';

// The card that says where a designation stands. It is built from what a member may see: an amount or the name of
// a certificate holder cannot get in.

export interface StatusCardParts {
  readonly partner: Partner;
  readonly asOf: Day;
  readonly designation: Redacted<DesignationDocument>;
  /** The newest score of an earlier month of data, to tell what has changed. */
  readonly earlier?: Redacted<DesignationDocument> | undefined;
  /** Where the course of the designation has led, and the event that is told of it. */
  readonly course?: CourseOnCard | undefined;
  readonly language: Language;
  readonly tab: TabAddress;
}

const REASONS = 3;

export function statusCard(parts: StatusCardParts): AdaptiveCard {
  const { partner, designation, language, tab } = parts;
  const say = words(language);
  const path = pathOf(designation, designation.selectedPath);
  const steps = nextSteps(path);
  const name = say.names.designation[designation.designation];
  const texts = {
    title: titleOf(say, parts, path),
    state: stateLine(say, parts, path),
    course: courseLines(say, path, parts.course),
    changes: changesLine(say, parts),
    steps: stepsLine(say, steps),
    asOf: asOfLine(say, parts),
  };
  const facts = path.metrics.map(({ metric, points, max }) => ({
    title: say.names.metric[metric],
    value: say.card.ofMaximum(say.numbers.points(points), say.numbers.count(max)),
  }));
  const metric = steps[0]?.metric ?? path.unmet?.[0] ?? path.metrics[0]?.metric;
  const page = ['designation', designation.designation, ...(metric ? [metric] : [])].join('/');
  const url = tabLink(tab, { partnerId: partner.partnerId, page }, name);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: fallback([
      texts.title,
      texts.state,
      ...texts.course,
      texts.changes,
      texts.steps,
      texts.asOf,
    ]),
    body: [
      { ...text(texts.title), size: 'Large', weight: 'Bolder', style: 'heading' },
      { ...text(texts.state), isSubtle: true, spacing: 'None' },
      ...texts.course.flatMap(paragraph),
      ...paragraph(texts.changes),
      ...paragraph(texts.steps),
      { type: 'FactSet', facts, spacing: 'Medium' },
      { ...text(texts.asOf), size: 'Small', isSubtle: true, spacing: 'Medium' },
    ],
    actions: [{ type: 'Action.OpenUrl', title: say.card.open(name), url }],
  };
}

const text = (said: string): TextBlock => ({ type: 'TextBlock', text: said, wrap: true });
const paragraph = (said: string | undefined): CardElement[] =>
  said === undefined ? [] : [{ ...text(said), spacing: 'Medium' }];

/** The same without marks, for hosts that show no card. */
const fallback = (texts: readonly (string | undefined)[]): string =>
  texts
    .filter((said) => said !== undefined)
    .map((said) => said.replaceAll('**', '').replace(/[^.!?]$/, '$&.'))
    .join(' ');

/** `Security (SMB): 68 of 100 – 2 points short`. */
function titleOf(
  say: Words,
  { asOf, designation: { designation, month }, course }: StatusCardParts,
  path: Redacted<PathDocument>,
): string {
  const pathName = say.names.path[path.path];
  const name = say.names.designation[designation];
  const outcome = endOfTitle(say, path, course) ?? say.short(path);
  return say.card.title({
    name: pathName === '' ? name : `${name} (${pathName})`,
    total: say.total(path),
    outcome: course?.course.stale
      ? say.card.ends.stale({ outcome, of: say.numbers.monthSeen(month, asOf.slice(0, 7)) })
      : outcome,
  });
}

/** `Contoso · up 5.7 since September · every metric has a point`. */
function stateLine(
  say: Words,
  { partner, designation, earlier }: StatusCardParts,
  path: Redacted<PathDocument>,
): string {
  const change =
    earlier &&
    say.card.change({
      difference: Math.round((designation.total - earlier.total) * 1e6) / 1e6,
      since: say.numbers.monthSeen(earlier.month, designation.month),
    });
  return [plainText(partner.name), change, say.metricsMet(path)]
    .filter((said) => said !== undefined)
    .join(' · ');
}

/** Rules and path first, then the metrics that moved most; every metric with what moved in it. */
function changesLine(say: Words, { designation, earlier }: StatusCardParts): string | undefined {
  if (earlier === undefined) return undefined;
  const reasons: string[] = [];
  if (earlier.edition !== designation.edition)
    reasons.push(say.card.editionChanged(editionOf(say, designation)));
  const { selectedPath } = designation;
  if (earlier.selectedPath !== selectedPath) {
    const { path } = say.names;
    reasons.push(say.card.pathChanged({ now: path[selectedPath], before: path[earlier.selectedPath] }));
  }
  const before = earlier.paths.find(({ path }) => path === selectedPath)?.metrics ?? [];
  for (const change of changesBetween(before, pathOf(designation, selectedPath).metrics)) {
    const moved = change.movements.map(say.movement).join(', ');
    const worth = `${say.names.metric[change.metric]} ${say.numbers.gain(change.points)}`;
    reasons.push(moved === '' ? worth : `${worth} (${moved})`);
  }
  if (reasons.length === 0) return undefined;
  return `**${say.card.whatChanged}:** ${reasons.slice(0, REASONS).join('; ')}.`;
}

function stepsLine(say: Words, steps: readonly StepOnCard[]): string | undefined {
  const [first] = steps;
  if (first === undefined) return undefined;
  const said = steps.map(
    ({ step, metric }) => `${say.next(step)} (${say.names.metric[metric]} ${say.numbers.gain(step.gain)})`,
  );
  return `**${first.qualifies ? say.card.shortestWay : say.card.nextPoints}:** ${said.join('; ')}.`;
}

/** `As of 31 Oct 2026 · rules of July 2026`, and the month of the data where it is not the day's own. */
function asOfLine(say: Words, { asOf, designation }: StatusCardParts): string {
  const isOwnMonth = asOf.startsWith(designation.month);
  return say.card.asOf({
    day: say.numbers.day(asOf),
    ...(!isOwnMonth && { through: say.numbers.month(designation.month) }),
    edition: editionOf(say, designation),
  });
}

/** An edition's id ends with the month from which it is valid. */
const editionOf = (say: Words, { edition }: Redacted<DesignationDocument>): string =>
  say.numbers.month(edition.slice(-7));

function pathOf(
  { designation, paths }: Redacted<DesignationDocument>,
  name: PathDocument['path'],
): Redacted<PathDocument> {
  const path = paths.find((candidate) => candidate.path === name);
  if (path === undefined) throw new Error(`The score of ${designation} has no path ${name}`);
  return path;
}
