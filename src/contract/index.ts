export * as answers from './answers.ts';
export { type AskedDesignation, type AskedScore, askedDesignation, askedScore } from './asked.ts';
export {
  askedDeeds,
  DEEDS,
  type Deed,
  type DeedLine,
  type DeedLog,
  erasePerson,
  type PersonErased,
  type Retention,
} from './audit.ts';
export type { Board, BoardChunk, BoardSource, Delivery } from './board.ts';
export type { AdaptiveCard, CardElement, FactSet, OpenUrl, TextBlock } from './card.ts';
export {
  type AllCustomers,
  askedCustomers,
  type CustomerChain,
  type CustomerChains,
  type CustomerRow,
  type Customers,
  type CustomerVerdict,
  type PathShown,
} from './customers.ts';
export type { EditionShown, Editions } from './editions.ts';
export { factsDocument, parseFacts } from './factsDocument.ts';
export { endConsent, type FeedStatus } from './feed.ts';
export {
  type ImportFault,
  type ImportLeftOut,
  type ImportRefusal,
  type ImportWarning,
  LEFT_OUT,
} from './importFindings.ts';
export {
  type AcceptImport,
  type AssignImport,
  acceptImport,
  askedImport,
  assignImport,
  type ImportAnswer,
  type ImportNeed,
  type ImportPeriod,
  type ImportProblem,
  type ImportReport,
  type ImportRowError,
  type ImportScore,
  type ImportScoreChange,
} from './imports.ts';
export { type Me, ROLES, type Role } from './me.ts';
export {
  type NotificationSettings,
  notificationSettings,
  TOLD_EVENTS,
  type ToldEvent,
  WEEKDAYS,
} from './notificationSettings.ts';
export {
  askedSamples,
  type Enrolments,
  type LogEntry,
  type NotificationLog,
  type NotificationsAnswer,
  type SavedEnrolment,
  savedEnrolment,
  workflowAddress,
} from './notifications.ts';
export {
  type ApiKeyLine,
  type ApiKeyMade,
  type ApiKeys,
  askedPartners,
  type NewApiKey,
  newApiKey,
  type OrganizationAnswer,
  organization,
  type PartnerLine,
  type Partners,
  partnerAccess,
} from './organization.ts';
export { type AskedPage, askedPage } from './page.ts';
export { type DuplicatePeople, mergePeople } from './people.ts';
export {
  type DecideLink,
  decideLink,
  linkSelf,
  type OwnLink,
  type PersonLinkLine,
  type PersonLinks,
} from './personLinks.ts';
export type { ProblemAnswer } from './problemAnswer.ts';
export { type Parsed, type Problem, parse, problemLine } from './problems.ts';
export type { Amount, Redacted, Share, Shown, Withheld } from './redacted.ts';
export type { EditionLine, IncompletePeriod, Scorecard } from './scorecard.ts';
export {
  type AskedShareCard,
  askedConsent,
  askedShareCard,
  CHANNEL_KINDS,
  CONSENT_PAGE,
  type Posted,
  type ShareCard,
  type ShareChannels,
  type ShareConsent,
  type SharePost,
  type ShareTeams,
  sharePost,
} from './share.ts';
export type { SignInSettings } from './signInSettings.ts';
export type {
  CertificationLine,
  Leaving,
  PersonRow,
  PersonSteps,
  Skilling,
  SkillingMetric,
  SkillingStep,
} from './skilling.ts';
export type { Trend } from './trend.ts';
