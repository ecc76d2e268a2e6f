// The one door to the core.

export { isDay, isMonth, printMonth } from './calendar.ts';
export { CERTIFICATIONS, type Certification, certification } from './certifications.ts';
export type { CloseCall } from './closeCalls.ts';
export {
  type Accepted,
  type Course,
  type CourseOptions,
  courseOf,
  type Event,
  type EventName,
  type State,
} from './course.ts';
export { DOCUMENTS, type DocumentId, type SourceDocument } from './documents.ts';
export { atLeast, compare, type Exact, exact, printed, subtract } from './exact.ts';
export { type Columns, columnsOf } from './facts/columns.ts';
export type { FactsDocument } from './facts/document.ts';
export type { Range } from './levels.ts';
export { award, measure, next, verdicts } from './metrics/index.ts';
export { fold, type NameKind } from './names.ts';
export type { OtherReading } from './otherReadings.ts';
export { judgePath, type MetricScore, NEEDED, type PathScore } from './pathScore.ts';
export type {
  Condition,
  Line,
  NextStep,
  PersonVerdict,
  Quantity,
  ServiceVerdict,
  Side,
  TenantVerdict,
  Verdict,
  Warning,
} from './reasons.ts';
export type { Clause, MetricRules, Reading, Rulebook } from './rulebook.ts';
export { RULEBOOKS, rulebookOf, rulebookOn } from './rulebooks/index.ts';
export {
  type DesignationScore,
  type Score,
  type ScoreOptions,
  score,
  scoreDesignation,
  uncovered,
} from './score.ts';
export {
  type ConditionDocument,
  type DesignationDocument,
  type Explain,
  type ExplanationDocument,
  type LineDocument,
  type MetricDocument,
  type NextStepDocument,
  type PathDocument,
  type ScoreDocument,
  scoreDocument,
  type TenantVerdictDocument,
  type VerdictDocument,
  verdictDocument,
} from './scoreDocument.ts';
export { type Assignment, selectPath } from './selectPath.ts';
export type { Standing } from './standing.ts';
export * from './vocabulary.ts';
export { type Enrolment, enrolledPath, nextAnniversary, type OnPath, securedUntil } from './window.ts';
