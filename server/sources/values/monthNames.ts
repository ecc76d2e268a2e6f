// English and German, whole or cut to three letters and a point as people and programs do.
const NAMES = [
  ['january', 'januar', 'jänner', 'jaenner', 'jan', 'jän'],
  ['february', 'februar', 'feb'],
  ['march', 'märz', 'maerz', 'mar', 'mär', 'mrz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nov'],
  ['december', 'dezember', 'dec', 'dez'],
];
const BY_NAME = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 to 12 for a month's name; undefined when it is none. */
export const monthNamed = (name: string): number | undefined => BY_NAME.get(name.toLowerCase());
