export { parseFacts } from './factsDocument.ts';
export { type Me, me, ROLES, type Role } from './me.ts';
export type { ProblemAnswer } from './problemAnswer.ts';
export { type Parsed, type Problem, parse, problemLine } from './problems.ts';
export type { Amount, Redacted, Share, Shown, Withheld } from './redacted.ts';
export type { Scorecard } from './scorecard.ts';
export type { SignInSettings } from './signInSettings.ts';
