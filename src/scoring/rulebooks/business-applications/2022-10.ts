import type { Rulebook } from '../../rulebook.ts';
import type { Association } from '../../vocabulary.ts';
import { NOT_COMPUTED, READINGS } from '../readings.ts';
import { RATES } from './rates.ts';

const ASSOCIATIONS: readonly Association[] = ['CPOR', 'CSP Tier 1', 'CSP Tier 2', 'DPOR'];

const INTERMEDIATE = [
  'MB-310',
  'MB-340',
  'MB-500',
  'MB-330',
  'MB-320',
  'MB-230',
  'MB-210',
  'MB-240',
  'MB-800',
  'MB-400',
  'MB-220',
  'PL-100',
  'PL-300',
  'PL-200',
  'PL-400',
];
const ADVANCED = ['MB-700', 'MB-600', 'PL-600'];

// Money in cents.
export const businessApplications202210: Rulebook = {
  id: 'business-applications-2022-10',
  designation: 'business-applications',
  edition: '2022-10',
  validFrom: '2022-10-03',
  uses: ['revenue', 'usage'],
  choice: { by: 'market' },
  minimum: 'above-zero',
  paths: [
    {
      path: 'larger',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 15,
          rule: {
            kind: 'net-count',
            points: [1, 1],
            levels: [
              {
                side: 'revenue',
                associations: ASSOCIATIONS,
                range: { above: 1_500_00 },
                attached: { above: 0 },
              },
            ],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Business Application: Performance',
            quote:
              'For max points (Larger markets): 15 Customer Adds (current month adjusted revenue >$1500 and current month partner attached adjusted revenue >$0)',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 20,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [INTERMEDIATE], points: [1, 1] } },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Business Application: Skilling',
            quote: 'For max points (Larger markets): 20 functional consultants + developers',
          },
        },
        {
          metric: 'advanced-certifications',
          max: 15,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [ADVANCED], points: [15, 7] } },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Business Application: Skilling',
            quote: 'For max points (Larger Markets): 7 architects',
          },
        },
        {
          metric: 'usage-growth',
          max: 30,
          rule: {
            kind: 'percent-growth',
            of: { what: 'consumption-value', filter: RATES },
            baselineFrom: 100_000,
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Business Applications: Customer Success, usage growth',
            quote:
              'For Larger markets partners to be eligible for points, they must have a baseline of at least 100,000 consumption value units across their entire customer base 12 months ago.',
          },
        },
        {
          metric: 'deployments',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [2, 1],
            levels: [{ side: 'usage', filter: RATES, range: { atLeast: 10_000 } }],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Business Applications: Customer Success, deployments',
            quote:
              'For Larger markets, each new deployment must cross 10,000 monthly consumption value. For Other markets, each new deployment must cross 5,000 monthly consumption value.',
          },
        },
      ],
    },
    {
      path: 'other',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 15,
          rule: {
            kind: 'net-count',
            points: [3, 1],
            levels: [
              {
                side: 'revenue',
                associations: ASSOCIATIONS,
                range: { above: 1_500_00 },
                attached: { above: 0 },
              },
            ],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Business Application: Performance',
            quote:
              'For max points (Other markets): 5 Customer Adds (current month adjusted revenue >$1500 and current month partner attached adjusted revenue >$0)',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 20,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [INTERMEDIATE], points: [2, 1] } },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Business Application: Skilling',
            quote: 'For max points (Other markets): 10 functional consultants + developers',
          },
        },
        {
          metric: 'advanced-certifications',
          max: 15,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [ADVANCED], points: [5, 1] } },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Business Application: Skilling',
            quote: 'For max points (Other markets): 3 architects',
          },
        },
        {
          metric: 'usage-growth',
          max: 30,
          rule: {
            kind: 'percent-growth',
            of: { what: 'consumption-value', filter: RATES },
            baselineFrom: 50_000,
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Business Applications: Customer Success, usage growth',
            quote:
              'For Other markets partners to be eligible for points, they must have a baseline of at least 50,000 consumption value units across their entire customer base 12 months ago.',
          },
        },
        {
          metric: 'deployments',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [4, 1],
            levels: [{ side: 'usage', filter: RATES, range: { atLeast: 5_000 } }],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Business Applications: Customer Success, deployments',
            quote:
              'For Larger markets, each new deployment must cross 10,000 monthly consumption value. For Other markets, each new deployment must cross 5,000 monthly consumption value.',
          },
        },
      ],
    },
  ],
  readings: [
    READINGS.minimumAboveZero,
    READINGS.fifteenSevenths,
    READINGS.businessExams,
    READINGS.growthContinuous,
    READINGS.zeroBaseline,
    READINGS.cporKinds,
  ],
  outdatedFrom: '2023-07-01',
  notComputed: NOT_COMPUTED,
};
