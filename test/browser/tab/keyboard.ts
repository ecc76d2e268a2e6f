import type { Page } from 'playwright-core';
import { tabWindow } from './openTab.ts';

/** What has the keyboard, by its label or its text. */
export const holder = async (page: Page): Promise<string> =>
  (await tabWindow(page)).evaluate(() => {
    const { activeElement: here } = document;
    const label = here instanceof HTMLInputElement ? here.labels?.[0] : undefined;
    return here === document.body ? '' : ((label ?? here)?.textContent ?? '');
  });

interface Gone {
  readonly what: string;
  readonly place: string;
  readonly choices?: string;
  /** What cannot be answered at first. */
  readonly fails?: string;
  /** What is typed first, by its label. */
  readonly fill?: readonly [label: string, text: string];
  /** The button or link that is pressed, and what has the keyboard then. */
  readonly press: readonly (readonly [name: string, then: string | RegExp])[];
}

/** What goes away by what it does. Later ones build on earlier ones. */
export const GOING: readonly Gone[] = [
  { what: 'a page that failed', place: '', fails: 'scorecard', press: [['Try again', 'Northwind Partners']] },
  {
    what: 'a part that failed',
    place: 'designation/security/customers',
    fails: 'customers?*',
    press: [['Try again', 'Search by name']],
  },
  {
    what: 'another day',
    place: 'designation/security?on=2026-05-31',
    press: [['Back to the newest', /^Security: /]],
  },
  {
    what: 'a search without a match',
    place: 'designation/security/customers',
    fill: ['Search by name', 'nobody at all'],
    press: [['Show all', 'Search by name']],
  },
  {
    what: 'a suggestion',
    place: 'designation/infrastructure/people',
    choices: '&person=member',
    press: [['Yes, these are mine', 'These certifications are yours']],
  },
  {
    what: 'the word of somebody',
    place: 'designation/infrastructure/people',
    press: [['Confirm: Mika Berg', 'Mika Berg']],
  },
  {
    what: 'a link of one’s own',
    place: 'designation/infrastructure/people',
    choices: '&person=member',
    press: [['That is not me', 'Are these certifications yours?']],
  },
  {
    what: 'a key of a program',
    place: 'settings',
    fill: ['What it is for', 'nightly report'],
    press: [
      ['Make a key', 'Make a key'],
      ['Revoke: nightly report', 'Keep it'],
      ['Yes, revoke it', 'nightly report'],
    ],
  },
  {
    what: 'the end of a list, and of a feed',
    place: 'data',
    press: [
      ['Show all 7', 'training.csv'],
      ['Older ones', 'of-long-ago.csv'],
      ['Disconnect', 'Keep it'],
      ['Keep it', 'Feed from Partner Center'],
    ],
  },
];
