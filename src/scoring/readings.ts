import type { Clause, Reading } from './rulebook.ts';

const clause = (document: Clause['document'], section: string, quote: string): Clause => ({
  document,
  section,
  quote,
});

/** Readings that several designations share; each edition names those that concern it. */
export const READINGS = {
  minimumIsOnePoint: {
    row: 1,
    topic: 'What every metric needs',
    quotes: [
      clause('partner-program-deck', 'Partner capability score', '>0 points for each metric'),
      clause(
        'security-smb-deck',
        'Understanding the partner capability score',
        'at least one point in each subcategory',
      ),
    ],
    reading: 'At least one point in every metric.',
  },
  bothPathsJudged: {
    row: 2,
    topic: 'May a tenant count on both paths?',
    quotes: [
      clause(
        'security-smb-deck',
        'Requirements for Security',
        "Customers count either toward a partner's SMB or Enterprise path",
      ),
      clause(
        'security-overview',
        'Net customer adds',
        'The same tenant can be counted in both Enterprise and SMB tracks.',
      ),
    ],
    reading: 'Each path is judged on its own; a tenant may count in both.',
  },
  securityGrowthIsAbsolute: {
    row: 3,
    topic: 'Is Security usage growth a percentage?',
    quotes: [
      clause('security-smb-deck', 'Usage Growth', 'Usage growth percentage'),
      clause('security-overview', 'Usage growth', 'growth of USD 1,250 gets you one point'),
    ],
    reading: 'Absolute growth in steps; the percentage line belongs to the Azure designations.',
    metrics: ['usage-growth'],
  },
  samePersonInSeveralSteps: {
    row: 5,
    topic: 'Must step 3 be other people?',
    quotes: [
      clause(
        'security-overview',
        'Intermediate certifications metric',
        'Certified individuals (same as step 1 or step 2)',
      ),
      clause('security-smb-deck', 'Intermediate certifications', 'can be the same as or different than'),
    ],
    reading: 'The same or different people: a person may count in several steps, once in each.',
    metrics: ['intermediate-certifications'],
  },
  exactThirds: {
    row: 7,
    topic: 'Rounded points',
    quotes: [
      clause('security-smb-deck', 'Enterprise path', 'partners earn 6.67 points each'),
      clause('security-overview', 'Deployments', 'Each net new customer contributes 3.3 points'),
    ],
    reading: '40/6 and 20/6 exactly, so that six make the maximum.',
    metrics: ['intermediate-certifications', 'deployments'],
  },
  wholeSteps: {
    row: 16,
    topic: 'Are parts of a step worth parts of a point?',
    quotes: [clause('security-overview', 'Usage growth', 'growth of USD 750 gets you one point')],
    reading: 'Only whole steps earn points.',
    metrics: ['usage-growth'],
  },
  lossStaysOnItsSide: {
    row: 17,
    topic: "May a loss on one side eat the other side's points?",
    quotes: [
      clause(
        'security-overview',
        'Usage growth',
        'You can achieve points from either Azure or Microsoft 365 or both',
      ),
    ],
    reading: 'No: each side is floored at zero by itself.',
    metrics: ['usage-growth'],
  },
  sc400Ended: {
    row: 18,
    topic: 'SC-400 is still listed',
    quotes: [
      clause(
        'programme-pages-2026',
        'Security, step 3',
        'SC-400 stands in the list of scoring certifications.',
      ),
    ],
    reading: 'Its last day of points was 31 May 2026, a year after its retirement.',
    metrics: ['intermediate-certifications'],
  },
  qualifiedPathFirst: {
    row: 21,
    topic: 'Which path counts?',
    quotes: [
      clause(
        'security-smb-deck',
        'Requirements for Security',
        'Partners need to qualify on only one path to enroll.',
      ),
      clause(
        'security-overview',
        'Partner capability score for Security',
        'selects the highest score from either path',
      ),
    ],
    reading: 'A qualified path is selected before a higher one that is not.',
  },
  trailingYear: {
    row: 22,
    topic: '“Last month” or twelve months?',
    quotes: [
      clause('security-overview', 'Usage growth', 'Eligible Security ACR last month'),
      clause('security-overview', 'Security ACR', 'total over the trailing 12 months'),
    ],
    reading: 'The trailing twelve months now against those a year ago.',
    metrics: ['net-customer-adds', 'usage-growth', 'deployments'],
  },
  shareOverAllWorkloads: {
    row: 24,
    topic: '15 % active: of each workload or of all?',
    quotes: [clause('security-smb-deck', 'Deployments', '15% of paid seats are active')],
    reading: "Summed over the tenant's eligible workloads.",
    metrics: ['deployments'],
  },
  seatsArePaidLicences: {
    row: 28,
    topic: 'Seats',
    quotes: [
      clause('security-smb-deck', 'Net customer adds', '>300 seats'),
      clause('security-overview', 'Net customer adds', 'paid licenses greater than 300'),
    ],
    reading: 'Paid licences.',
    metrics: ['net-customer-adds', 'usage-growth', 'deployments'],
  },
} as const satisfies Record<string, Reading>;

export const NOT_COMPUTED: readonly Clause[] = [
  clause(
    'programme-pages-2026',
    'Eligible consumption',
    'Sovereign clouds are not counted: the exports carry no marker for them.',
  ),
  clause(
    'programme-pages-2026',
    'Eligible offers',
    'Support, Internal, Benefit Program and Trial do not count; where an export has no offer column, every row is taken.',
  ),
  clause(
    'programme-pages-2026',
    'Certifications',
    'Prerequisites that a certification has on its own page are not checked.',
  ),
  clause(
    'programme-pages-2026',
    'Linked profiles',
    'Whether a person has linked their learning profile is not in the exports.',
  ),
];
