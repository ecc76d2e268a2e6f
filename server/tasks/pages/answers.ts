import type {
  AllCustomers,
  AskedDesignation,
  AskedScore,
  CustomerChains,
  Parsed,
  Scorecard,
} from '#contract';
import { type Columns, scoreDocument } from '#scoring';
import { shownTo } from '../redactForMember.ts';
import type { Viewer } from '../viewer.ts';
import { scoreAsked, scorePath } from './askedScore.ts';
import { chainsOf, customersOf } from './customers.ts';
import { editionsOf } from './editions.ts';
import type { KnownPartner } from './knownPartner.ts';
import { type SkillingViewer, skillingOf } from './skilling.ts';
import { trendOf } from './trend.ts';

// What pages ask about a partner's facts. Questions and answers are plain data: a thread of its own may answer.

interface PathAsked {
  readonly asked: AskedDesignation;
  readonly viewer: Viewer;
}

/** Who holds certifications, for whom it is to be said whose they are. */
export interface HoldersKnown {
  readonly people: Columns['people'];
  readonly mails: ReadonlyMap<string, string>;
}

export const PAGES = {
  scorecard(
    known: KnownPartner,
    { asked, viewer }: { readonly asked: AskedScore; readonly viewer: Viewer },
  ): Parsed<Pick<Scorecard, 'asOf' | 'designations' | 'warnings'>> {
    const scored = scoreAsked(known, asked);
    if (!scored.ok) return scored;
    const { asOf, designations, warnings } = scoreDocument(scored.value, 'metrics');
    const value = { asOf, designations: designations.map((one) => shownTo(viewer, one)), warnings };
    return { ok: true, value };
  },
  customers(known: KnownPartner, { asked, viewer }: PathAsked): Parsed<AllCustomers> {
    const scored = scorePath(known, asked);
    return scored.ok ? { ok: true, value: customersOf(scored.value, known.columns, viewer.role) } : scored;
  },
  /** Undefined where nobody knows the tenant. */
  customer(
    known: KnownPartner,
    { asked, viewer, tenant }: PathAsked & { readonly tenant: string },
  ): Parsed<CustomerChains> | undefined {
    const index = known.columns.tenants.find(tenant);
    if (index === undefined) return undefined;
    const scored = scorePath(known, asked);
    if (!scored.ok) return scored;
    const name = known.columns.tenantNames[index];
    const chains = chainsOf(scored.value, tenant, viewer.role);
    return { ok: true, value: { ...scored.value.shown, tenant, ...(name && { name }), chains } };
  },
  skilling: (
    known: KnownPartner,
    { asked, viewer }: { readonly asked: AskedDesignation; readonly viewer: SkillingViewer },
  ) => skillingOf(known, asked, viewer),
  trend: (known: KnownPartner, { asked }: PathAsked) => trendOf(known, asked),
  editions: (known: KnownPartner, { asked, viewer }: PathAsked) => editionsOf(known, asked, viewer),
  holders: ({ columns: { people }, mails }: KnownPartner, _nothing: null): HoldersKnown => ({
    people,
    mails,
  }),
} as const;

export type PageAsked = keyof typeof PAGES;
export type QuestionOf<P extends PageAsked> = Parameters<(typeof PAGES)[P]>[1];
export type AnswerOf<P extends PageAsked> = ReturnType<(typeof PAGES)[P]>;

/** The page's own function takes the page's own question; the compiler cannot follow the pair through a lookup. */
export const answerOn = <P extends PageAsked>(
  known: KnownPartner,
  page: P,
  question: QuestionOf<P>,
): AnswerOf<P> => (PAGES[page] as (of: KnownPartner, asked: QuestionOf<P>) => AnswerOf<P>)(known, question);
