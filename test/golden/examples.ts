import { afterAll, expect, test } from 'vitest';

// Every worked example that the documents give, by its source; each group has a test file of its name.

export const EXAMPLES = {
  security: {
    'security enterprise (2,2,3) is 20': 'security designation overview, Enterprise Example 1',
    'security enterprise (2,2,2) is 13.3': 'security designation overview, Enterprise Example 2',
    'security enterprise (2,0,2) is 0': 'security designation overview, Enterprise Example 3',
    'security enterprise (1,2,2) is 0': 'security designation overview, Enterprise Example 4',
    'security enterprise (2,2,6) is 40':
      'Security SMB deck, Enterprise path: up to six unique certified individuals',
    'security smb (2,2,3) is 32': 'security designation overview, SMB Example 1',
    'security smb (2,2,2) is 24': 'security designation overview, SMB Example 2',
    'security smb (2,0,2) is 4': 'security designation overview, SMB Example 3',
    'security smb (0,0,2) is 0': 'security designation overview, SMB Example 4',
    'security smb (1,1,4) is 40': 'Security SMB deck, SMB path: up to four unique certified individuals',
    'security net adds': 'Security SMB deck, Net customer adds',
    'security deployments': 'Security SMB deck, Deployments',
    'security usage growth': 'Security SMB deck, Usage growth',
    'a cliff': 'derived from the security designation overview',
  },
  azure: {
    'data-ai enterprise skilling': 'programme pages 2026',
    'data-ai smb skilling': 'programme pages 2026; Azure SMB deck',
    'infrastructure and digital skilling': 'programme pages 2026; Azure SMB deck',
    'azure net adds enterprise': 'Azure SMB deck; programme pages 2026',
    'azure path of 2024': 'Azure SMB deck, Partner path alignment',
  },
  modernWork: {
    'modern work usage growth': 'programme pages 2026',
    'modern work deployments': 'programme pages 2026',
    'modern work bands': 'partner program deck, Requirements for Modern Work: Performance',
  },
  businessApplications: {
    'business applications consumption value': 'programme pages 2026',
    'business applications usage growth': 'programme pages 2026',
  },
  qualification: {
    'qualification needs 70 and every metric': 'Security SMB deck; security designation overview',
    'best metrics of two paths are not added':
      'security designation overview, Partner capability score for Security',
  },
} as const satisfies Record<string, Record<string, string>>;

export type Group = keyof typeof EXAMPLES;

/** Tests of a group's examples, each named with its source; a file that leaves one out fails. */
export function golden<G extends Group>(group: G) {
  const sources: Readonly<Record<string, string>> = EXAMPLES[group];
  const shown = new Set<string>();
  afterAll(() => {
    expect([...shown].sort(), 'every example of the group has its test').toEqual(Object.keys(sources).sort());
  });
  return (example: keyof (typeof EXAMPLES)[G] & string, run: () => void): void => {
    shown.add(example);
    test(`${example} – ${sources[example]}`, run);
  };
}
