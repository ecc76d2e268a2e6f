import type { FactsDocument } from '#scoring';
import { type AwardStory, awardFact } from './certificates.ts';
import type { Timeline } from './timeline.ts';

interface SamplePerson {
  readonly name: string;
  readonly holds: readonly AwardStory[];
}

// The levers of skilling. On the SMB paths, Security has both prerequisites and three people in step 3;
// Infrastructure is full; five people score for Data & AI, one in each metric for Digital & App Innovation,
// three for Business Applications. Modern Work has plenty of the first kind and one of the second.
const PEOPLE: readonly SamplePerson[] = [
  { name: 'Ada Lindqvist', holds: [{ code: 'AB-900' }, { code: 'MS-900' }] },
  { name: 'Mika Berg', holds: [{ code: 'AZ-104' }, { code: 'AZ-700', left: 142 }] },
  { name: 'Priya Raghunathan', holds: [{ code: 'AZ-104' }, { code: 'AZ-305' }, { code: 'AZ-400' }] },
  {
    name: 'Tomás Herrera',
    holds: [{ code: 'AZ-500', successor: 'SC-500' }, { code: 'SC-200' }, { code: 'SC-100' }],
  },
  {
    name: 'Aoife Brennan',
    holds: [
      { code: 'SC-500', left: 305 },
      { code: 'SC-200', left: 88 },
    ],
  },
  { name: 'Jakub Nowicki', holds: [{ code: 'SC-300' }, { code: 'MD-102' }] },
  {
    name: 'Leila Haddad',
    holds: [
      { code: 'SC-401', left: 5, next: 'renewed' },
      { code: 'SC-400', undated: true },
    ],
  },
  { name: 'Kenji Matsuda', holds: [{ code: 'AZ-104' }, { code: 'AZ-700' }, { code: 'AZ-140' }] },
  { name: 'Chidinma Okafor', holds: [{ code: 'DP-700' }, { code: 'DP-203', undated: true }] },
  { name: 'Lukas Brandner', holds: [{ code: 'DP-300' }] },
  { name: 'Sofia Marchetti', holds: [{ code: 'PL-300', left: 121 }] },
  {
    name: 'Noah Vermeulen',
    holds: [{ code: 'AI-103', left: 322 }, { code: 'AI-102' }, { code: 'AI-200', next: 'earned' }],
  },
  { name: 'Anjali Deshpande', holds: [{ code: 'DP-600' }, { code: 'AZ-104' }] },
  { name: 'Hanna Virtanen', holds: [{ code: 'MS-700' }, { code: 'MS-721' }] },
  { name: 'Rafael Teixeira', holds: [{ code: 'MS-102' }, { code: 'MS-700', left: 61 }] },
  { name: 'Mei-Ling Tan', holds: [{ code: 'AZ-104' }, { code: 'AZ-700' }, { code: 'AZ-120' }] },
  { name: 'Oluwaseun Adeyemi', holds: [{ code: 'AZ-700', left: 23 }, { code: 'AZ-104' }] },
  { name: 'Ingrid Solberg', holds: [{ code: 'AZ-140' }] },
  { name: 'Marek Dvořák', holds: [{ code: 'AZ-305' }, { code: 'AZ-120' }] },
  { name: 'Yasmin Farouk', holds: [{ code: 'PL-400' }, { code: 'AZ-204' }] },
  { name: 'Daniel Achterberg', holds: [{ code: 'MB-800' }] },
  { name: 'Elena Petrova', holds: [{ code: 'AZ-800' }, { code: 'AZ-801' }, { code: 'AZ-104' }] },
  { name: 'Samuel Kiplagat', holds: [{ code: 'AZ-400', left: -47 }, { code: 'AZ-104' }] },
  {
    name: 'Charlotte Moreau',
    holds: [{ code: 'CKA' }, { code: 'AB-900' }, { code: 'GH-300', next: 'earned' }],
  },
];

const idOf = (index: number): string => `p${String(index + 1).padStart(2, '0')}`;

export const personFacts = (): FactsDocument['people'] =>
  PEOPLE.map(({ name }, index) => ({ id: idOf(index), name, email: mailOf(name) }));

/** ada.lindqvist@northwind.example: letters as mail systems write them. */
function mailOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replaceAll('-', '').split(' ').join('.')}@northwind.example`;
}

export const certificationFacts = (timeline: Timeline): FactsDocument['certifications'] =>
  PEOPLE.flatMap(({ holds }, index) =>
    holds.flatMap((story) => awardFact(idOf(index), story, timeline) ?? []),
  );
