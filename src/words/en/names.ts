import type { Names } from '../dictionary.ts';

export const names: Names = {
  designation: {
    'business-applications': 'Business Applications',
    'data-ai': 'Data & AI',
    'digital-app-innovation': 'Digital & App Innovation',
    infrastructure: 'Infrastructure',
    'modern-work': 'Modern Work',
    security: 'Security',
  },
  metric: {
    'net-customer-adds': 'Net customer adds',
    'intermediate-certifications': 'Intermediate certifications',
    'advanced-certifications': 'Advanced certifications',
    'usage-growth': 'Usage growth',
    deployments: 'Deployments',
  },
  category: { performance: 'Performance', skilling: 'Skilling', 'customer-success': 'Customer success' },
  path: { enterprise: 'Enterprise', smb: 'SMB', larger: 'Larger market', other: 'Other market', single: '' },
  standing: { building: 'Building', near: 'Near', blocked: 'Blocked by a zero', qualified: 'Qualified' },
  side: { azure: 'Azure', m365: 'Microsoft 365', revenue: 'Revenue', usage: 'Usage' },
  pointsEarned: 'Points earned',
  maximum: 'Maximum',
  met: 'Met',
  notMet: 'Not met',
};
