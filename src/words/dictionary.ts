import type {
  Assignment,
  Category,
  ConditionDocument,
  Designation,
  DesignationDocument,
  LineDocument,
  MetricName,
  NextStepDocument,
  PathName,
  PersonVerdict,
  ServiceVerdict,
  Side,
  Standing,
  TenantVerdictDocument,
  Warning,
} from '#scoring';
import type { ByCode, ShownQuantity } from './coded.ts';
import type { ConditionCase } from './conditionCase.ts';
import type { Movement } from './movements.ts';
import type { Numbers } from './numbers.ts';
import type { Outcome } from './outcome.ts';
import type { Value } from './values.ts';

// What a language has to know. Every code of the core has one entry in each language: a new code does not
// compile until it has.

export type PathChoice = NonNullable<DesignationDocument['rules']>['choice'];
/** The path that counts, and what has made it that one. */
export type Chosen = { readonly path: PathName } & (
  | {
      readonly by: 'better';
      readonly total: string;
      /** Only this path qualifies. */
      readonly alone: boolean;
      readonly others: readonly { readonly path: PathName; readonly total: string }[];
    }
  | Assignment
);
export type Fault = PersonVerdict['faults'][number];

export interface Dictionary {
  readonly numbers: Numbers;
  readonly names: Names;
  /** An amount with its unit. */
  quantity(quantity: ShownQuantity): string;
  /** `SC-100, SC-300 or SC-401`; of several lists one out of each. */
  holds(lists: readonly (readonly string[])[]): string;
  readonly outcome: OutcomeWords;
  readonly choice: Readonly<Record<PathChoice, string>>;
  /** Why this path counts for this partner, with the numbers. */
  readonly chosen: { readonly [K in Chosen['by']]: (chosen: Extract<Chosen, { by: K }>) => string };
  /** One line of a metric's account. */
  readonly line: ByCode<LineDocument>;
  /** What the next points cost. */
  readonly next: ByCode<NextStepDocument>;
  /** What a metric has counted: the figure, and what it is made of. */
  readonly value: { readonly [K in Value['kind']]: (value: Extract<Value, { kind: K }>) => Figure };
  /** What became of one line since an earlier score. */
  readonly movement: {
    readonly [K in Movement['kind']]: (movement: Extract<Movement, { kind: K }>) => string;
  };
  /** One condition of a tenant's chain. */
  readonly condition: {
    readonly [C in ConditionDocument['code']]: (condition: ConditionCase, month: string) => string;
  };
  /** What became of a tenant; `why` is the first condition that fails, as a sentence. */
  readonly tenant: { readonly [S in TenantVerdictDocument['standing']]: (why: string | undefined) => string };
  /** What became of a service, where services are counted. */
  readonly service: Readonly<Record<ServiceVerdict['why'], string>>;
  readonly person: PersonWords;
  readonly warning: ByCode<Warning>;
  readonly card: CardWords;
}

export interface Figure {
  readonly figure: string;
  readonly detail?: string;
}

export interface Names {
  readonly designation: Readonly<Record<Designation, string>>;
  readonly metric: Readonly<Record<MetricName, string>>;
  readonly category: Readonly<Record<Category, string>>;
  /** Empty for the only path of an edition. */
  readonly path: Readonly<Record<PathName, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly side: Readonly<Record<Side, string>>;
  readonly pointsEarned: string;
  readonly maximum: string;
  readonly met: string;
  readonly notMet: string;
}

export interface OutcomeWords {
  /** `2 points short`, as the end of a title. */
  short(outcome: Outcome): string;
  /** A sentence: `2 points short; every metric has a point`. */
  verdict(outcome: Outcome): string;
  /** What the metrics need: `every metric has a point`, `Usage growth has no point yet`. */
  metrics(outcome: Outcome): string;
}

export interface PersonWords {
  /** `step 1 (AZ-500, until 31 Aug 2027)`. */
  step(step: PersonVerdict['steps'][number]): string;
  readonly fault: { readonly [F in Fault['fault']]: (fault: Fault) => string };
  readonly counts: string;
}

/** What a card says of a designation's course; days and months are printed already. */
export type CourseNews =
  | { readonly kind: 'qualified' | 'recovered' | 'secured'; readonly until: string }
  | { readonly kind: 'at-risk'; readonly until: string; readonly lastQualified?: string }
  | { readonly kind: 'lost'; readonly on?: string; readonly lastQualified?: string }
  | { readonly kind: 'stale'; readonly through: string; readonly next: string }
  | { readonly kind: 'enrolled'; readonly path: string }
  | { readonly kind: 'too-close-to-call' };

/** What stands on a card around the sentences that it shares with the tab. */
export interface CardWords {
  /** `Security (SMB): 68 of 100 – 2 points short`. */
  title(parts: { readonly name: string; readonly total: string; readonly outcome: string }): string;
  /** `up 5.7 since September`. */
  change(parts: { readonly difference: number; readonly since: string }): string;
  pathChanged(parts: { readonly now: string; readonly before: string }): string;
  editionChanged(edition: string): string;
  /** How a title ends where the course says more than the score. */
  readonly ends: {
    readonly 'at-risk': (until: string) => string;
    readonly secured: (until: string) => string;
    readonly lost: string;
    /** Where the newest data is old: of which month it is. */
    readonly stale: (parts: { readonly outcome: string; readonly of: string }) => string;
  };
  /** Where the course of the designation has led, a sentence for each thing that can be said of it. */
  readonly course: {
    readonly [K in CourseNews['kind']]: (news: Extract<CourseNews, { kind: K }>) => string;
  };
  /** The week in one card. */
  readonly digest: {
    title(partner: string): string;
    moved(moved: number, of: number): string;
    line(parts: {
      readonly total: string;
      readonly moved: string | undefined;
      readonly outcome: string;
    }): string;
    readonly open: string;
  };
  readonly test: { readonly title: string; readonly text: string };
  /** What one person is told of a certificate of theirs. */
  readonly notice: { readonly topic: string } & {
    readonly [N in 'opens' | 'ends' | 'endsForGood']: (about: {
      readonly certification: string;
      readonly day: string;
    }) => string;
  };
  readonly whatChanged: string;
  /** Before the one step that is enough. */
  readonly shortestWay: string;
  readonly nextPoints: string;
  ofMaximum(points: string, maximum: string): string;
  asOf(parts: { readonly day: string; readonly through?: string; readonly edition: string }): string;
  open(name: string): string;
}
