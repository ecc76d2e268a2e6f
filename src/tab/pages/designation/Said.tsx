import type { RuleText } from '#words';

/** What a rulebook says, marked with the language it is said in. */
export const Said = ({ text, language }: RuleText) => <span lang={language}>{text}</span>;
