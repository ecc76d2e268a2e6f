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
    'net-customer-adds': 'Nettokundenzugänge',
    'intermediate-certifications': 'Zwischenzertifizierungen',
    'advanced-certifications': 'Fortgeschrittene Zertifizierungen',
    'usage-growth': 'Nutzungswachstum',
    deployments: 'Bereitstellungen',
  },
  category: { performance: 'Leistung', skilling: 'Qualifikation', 'customer-success': 'Kundenerfolg' },
  path: { enterprise: 'Enterprise', smb: 'SMB', larger: 'Großer Markt', other: 'Anderer Markt', single: '' },
  standing: {
    building: 'Im Aufbau',
    near: 'Nahe dran',
    blocked: 'An einer Null gescheitert',
    qualified: 'Qualifiziert',
  },
  side: { azure: 'Azure', m365: 'Microsoft 365', revenue: 'Umsatz', usage: 'Nutzung' },
  pointsEarned: 'Erzielte Punkte',
  maximum: 'Maximum',
  met: 'Erfüllt',
  notMet: 'Nicht erfüllt',
};
