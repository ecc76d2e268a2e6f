// The product's sentences: what the core says as codes with numbers, in the words of the programme.
export type { ShownQuantity } from './coded.ts';
export type { CourseNews, Figure, Names, PathChoice } from './dictionary.ts';
export { adviceOn, type ImportWords, importWords, refusalIn } from './imports/index.ts';
export { LANGUAGES, type Language, languageOf } from './language.ts';
export { type Change, changesBetween, type Movement } from './movements.ts';
export type { Numbers } from './numbers.ts';
export type { PrintedPath } from './outcome.ts';
export { type RuleText, ruleText, sectionText } from './rules/index.ts';
export {
  answerIn,
  type CustomerSort,
  type CustomerStanding,
  knownReason,
  type LaterWords,
  laterWords,
  type TabWords,
  tabWords,
} from './tab/index.ts';
export { unbroken, withUnbrokenCodes } from './unbroken.ts';
export { type Words, words } from './words.ts';
