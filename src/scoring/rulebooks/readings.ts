import type { Clause, Reading } from '../rulebook.ts';

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
  modernWorkMinimum: {
    row: 1,
    topic: 'What every metric needs',
    quotes: [
      clause(
        'programme-pages-2026',
        'Modern Work',
        'The page asks both for more than no points and for at least one point in every metric.',
      ),
      clause(
        'security-smb-deck',
        'Understanding the partner capability score',
        'at least one point in each subcategory',
      ),
    ],
    reading: 'At least one point in every metric.',
  },
  minimumAboveZero: {
    row: 1,
    topic: 'What every metric needs',
    quotes: [
      clause('partner-program-deck', 'Partner capability score', '>0 points for each metric'),
      clause(
        'azure-smb-deck',
        'Understanding the partner capability score',
        'at least one point in each subcategory',
      ),
    ],
    reading: 'More than no points in every metric, as the document of this edition says.',
  },
  categoryPoints: {
    row: 4,
    topic: 'Points of the categories',
    quotes: [
      clause('security-overview', 'At a glance', 'Performance (20), Skilling (20), Customer Success (30)'),
      clause(
        'security-smb-deck',
        'Requirements for Security',
        'Performance 20, Skilling 40, Customer Success 40',
      ),
    ],
    reading: 'Performance 20, skilling 40, customer success 40.',
  },
  stepThreeExamples: {
    row: 6,
    topic: 'Slips in the examples',
    quotes: [
      clause('security-overview', 'Enterprise Example 1', '3 people complete Step 2, earning 20 points.'),
      clause(
        'security-overview',
        'SMB Example 2',
        'Two people (same) complete step 3, earning eight points.',
      ),
    ],
    reading: 'Step 3 is meant, and eight points for each person.',
    metrics: ['intermediate-certifications'],
  },
  exactThirds2022: {
    row: 7,
    topic: 'Rounded points',
    quotes: [
      clause('partner-program-deck', 'Requirements for Security', '6 individuals'),
      clause(
        'partner-program-deck',
        'Requirements for Security',
        '3 customers in TTM crossing 15% threshold',
      ),
    ],
    reading: '40/6 for each person and 10/3 for each customer, exactly.',
    metrics: ['intermediate-certifications', 'deployments'],
  },
  fifteenSevenths: {
    row: 7,
    topic: 'Rounded points',
    quotes: [
      clause('partner-program-deck', 'Requirements for Business Application: Skilling', '7 architects'),
    ],
    reading: '15/7 for each person exactly, so that seven make the maximum; not 2.14.',
    metrics: ['advanced-certifications'],
  },
  azureIntermediateMaximum: {
    row: 8,
    topic: 'Maximum of intermediate certifications',
    quotes: [
      clause(
        'azure-smb-deck',
        'Requirements for Digital & App Innovation and Infrastructure',
        'Intermediate Certifications … 40',
      ),
      clause('azure-smb-deck', 'Understanding the partner capability score', 'Intermediate certs → 20pts'),
    ],
    reading: '20, as in the matrix and the text.',
    metrics: ['intermediate-certifications'],
  },
  azureThreshold: {
    row: 9,
    topic: 'At or above the threshold?',
    quotes: [
      clause('azure-smb-deck', 'Requirements', '3 net customer adds >USD $1000 ACR per month'),
      clause('azure-smb-deck', 'Enterprise path', '≥ USD $1,000/month ACR in any one of the last two months'),
    ],
    reading: 'The threshold itself counts.',
    metrics: ['net-customer-adds'],
  },
  azureAddsByEdition: {
    row: 10,
    topic: 'What a new customer had before',
    quotes: [
      clause(
        'azure-smb-deck',
        'Net customer adds',
        'if they had USD $0 Azure consumed revenue (ACR) in both of the two baseline months',
      ),
      clause(
        'programme-pages-2026',
        'Net customer adds',
        'The difference of the counts of contributing customers, now and a year ago.',
      ),
    ],
    reading:
      'By edition: nothing at all in 2024, the difference of counts in 2026. For a loss one of the two baseline months is enough.',
    metrics: ['net-customer-adds'],
  },
  virtualMachinesCount: {
    row: 11,
    topic: 'Do virtual machines count?',
    quotes: [
      clause(
        'azure-smb-deck',
        'Updates to deployments',
        'Virtual machines now count as eligible deployments',
      ),
      clause('partner-program-deck', 'Customer Success', 'Service Level 2 = all except: Virtual Machines'),
    ],
    reading: 'In this edition they do; their licences do not.',
    metrics: ['deployments'],
  },
  virtualMachinesExcluded: {
    row: 11,
    topic: 'Do virtual machines count?',
    quotes: [
      clause(
        'azure-smb-deck',
        'Updates to deployments',
        'Virtual machines now count as eligible deployments',
      ),
      clause('programme-pages-2026', 'Deployments', 'Virtual machines and their licences are left out.'),
    ],
    reading: 'In this edition they do not.',
    metrics: ['deployments'],
  },
  azureServicePoints: {
    row: 12,
    topic: 'Points of a deployment',
    quotes: [
      clause(
        'partner-program-deck',
        'Customer Success',
        'one point for any one of the below, max of 5 points',
      ),
    ],
    reading: 'Two points each: the table of the same document has ten points for five.',
    metrics: ['deployments'],
  },
  millionBoundary: {
    row: 13,
    topic: 'At the borders of the paths',
    quotes: [
      clause(
        'azure-smb-deck',
        'Partner path alignment',
        'Partners driving more than USD $1,000,000 in revenue',
      ),
      clause('azure-smb-deck', 'Partner path alignment', 'ACR Trailing 12 months < $1M ≥ $1M'),
    ],
    reading: 'Exactly $1,000,000 is enterprise; exactly 80 % SMB and SMC customers is smb.',
  },
  azureHeadings: {
    row: 14,
    topic: 'A heading of another product',
    quotes: [clause('partner-program-deck', 'Performance', 'Net customer adds – M365')],
    reading: 'A slip on the Azure pages; the consumption thresholds apply.',
    metrics: ['net-customer-adds'],
  },
  businessExams: {
    row: 15,
    topic: 'Exam numbers',
    quotes: [
      clause(
        'partner-program-deck',
        'Requirements for Business Application: Skilling',
        'Dynamics 365 Finance Functional Consultant Associate (MB-300)',
      ),
      clause(
        'partner-program-deck',
        'Microsoft Certifications Overview',
        'Dyn 365 Finance FC (MB-300 +MB310)',
      ),
    ],
    reading: 'MB-310, MB-330 and MB-240, as in the overview of the same document.',
    metrics: ['intermediate-certifications'],
  },
  growthContinuous: {
    row: 16,
    topic: 'Are parts of a step worth parts of a point?',
    quotes: [clause('azure-smb-deck', 'Usage Growth', 'Each 1% growth in ACR contributes one point')],
    reading: 'Growth earns points continuously; counts are whole.',
    metrics: ['usage-growth'],
  },
  zeroBaseline: {
    row: 19,
    topic: 'Growth from nothing',
    quotes: [
      clause(
        'azure-smb-deck',
        'Usage Growth',
        'Total ACR must be at least USD $1,000 to qualify for scoring.',
      ),
    ],
    reading: 'No points without a baseline.',
    metrics: ['usage-growth'],
  },
  fourMetrics: {
    row: 20,
    topic: 'Are the Microsoft 365 and Azure rows metrics of their own?',
    quotes: [clause('partner-program-deck', 'Partner capability score', '>0 points for each metric')],
    reading: "No: four metrics, as in the same document's matrix.",
  },
  azureTrailingYear: {
    row: 22,
    topic: '“Last month” or twelve months?',
    quotes: [clause('azure-smb-deck', 'Usage Growth', 'Total ACR summed across all customers last month')],
    reading: 'The trailing twelve months now against those a year ago.',
    metrics: ['usage-growth'],
  },
  monthGrowth: {
    row: 22,
    topic: '“Last month” or twelve months?',
    quotes: [clause('azure-smb-deck', 'Usage Growth', 'Total ACR summed across all customers last month')],
    reading: 'The month against the same month last year: the documents of this edition say only that.',
    metrics: ['usage-growth'],
  },
  fortyPerCent: {
    row: 23,
    topic: 'Exactly 40 % when the association began',
    quotes: [
      clause(
        'partner-program-deck',
        'Customer Success – Deployments',
        'MAU/PAU >= 40% at the time the workload/customer was claimed',
      ),
      clause(
        'partner-program-deck',
        'Customer Success – Deployments',
        'were already >40% at the time of claim/association',
      ),
    ],
    reading:
      'More than 40 % is taken over; exactly 40 % still counts as new. Only what counts now is taken off.',
    metrics: ['deployments'],
  },
  deploymentUnit: {
    row: 25,
    topic: 'What one deployment is',
    quotes: [
      clause(
        'azure-smb-deck',
        'Deployments',
        'Eligible deployments are any Service Level 2 Azure service** deployed in the trailing 12 months.',
      ),
    ],
    reading: "A tenant's first use of a service; in all three Azure designations.",
    metrics: ['deployments'],
  },
  azureAdds2022: {
    row: 26,
    topic: 'New customers and churn',
    quotes: [
      clause(
        'partner-program-deck',
        'Performance',
        'customers (new tenants from past 12 months) above thresholds',
      ),
      clause('partner-program-deck', 'Performance', 'below thresholds for two consecutive months'),
    ],
    reading:
      'New: below the threshold in the same month last year. Lost: above it then, and below it in both last months.',
    metrics: ['net-customer-adds'],
  },
  security2022: {
    row: 27,
    topic: 'Months and thresholds',
    quotes: [
      clause(
        'partner-program-deck',
        'Customer Success – Deployments',
        'crossed that threshold at least once over the subsequent 11 months',
      ),
      clause(
        'partner-program-deck',
        'Requirements for Security',
        '3 customers with more than $12,000 Security ACR TTM',
      ),
    ],
    reading:
      'The twelve months up to the scored one; $12,000 itself is enough; “a prior month” is the month before.',
    metrics: ['net-customer-adds', 'deployments'],
  },
  customerIsTenant: {
    row: 27,
    topic: 'What a customer is',
    quotes: [
      clause(
        'partner-program-deck',
        'Net customer adds – Azure Security',
        'A customer is defined as a unique TPID',
      ),
    ],
    reading: 'The tenant, as in every later document.',
    metrics: ['net-customer-adds'],
  },
  businessThresholds: {
    row: 29,
    topic: 'At or above the threshold?',
    quotes: [
      clause(
        'programme-pages-2026',
        'Business Applications, net customer adds',
        'The formula has more than $1,500, the text at least $1,500 and $250.',
      ),
    ],
    reading:
      'The threshold itself counts; partners with large workloads in one of the two months only are smb.',
    metrics: ['net-customer-adds'],
  },
  cporKinds: {
    row: 30,
    topic: 'Kinds of CPOR',
    quotes: [
      clause(
        'partner-program-deck',
        'Requirements for Business Applications',
        'CPOR, CPOR RevRec, CSP Tier 1/2, DPOR, Dalton-Based',
      ),
    ],
    reading: 'Kinds of CPOR are not told apart; Dalton-based and DAP associations are not in the exports.',
  },
  smbAndSmc: {
    row: 31,
    topic: 'Which customers are small',
    quotes: [
      clause('programme-pages-2026', 'Path', 'The page says SMB segment, the announcement SMB and SMC.'),
    ],
    reading: 'Both segments.',
  },
  retiredYear: {
    row: 32,
    topic: 'Certifications after retirement',
    quotes: [
      clause('programme-pages-2026', 'Skilling', 'A retired certification remains valid for one year.'),
    ],
    reading: 'Points end a year after retirement, for all certifications.',
    metrics: ['intermediate-certifications', 'advanced-certifications'],
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
