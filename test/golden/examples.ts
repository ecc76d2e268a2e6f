import { afterAll, expect, test } from 'vitest';

// Every worked example that the documents give, by its source. A test file that leaves one out fails.

export const EXAMPLES = {
  'security enterprise (2,2,3) is 20': 'security designation overview, Enterprise Example 1',
  'security enterprise (2,2,2) is 13.3': 'security designation overview, Enterprise Example 2',
  'security enterprise (2,0,2) is 0': 'security designation overview, Enterprise Example 3',
  'security enterprise (1,2,2) is 0': 'security designation overview, Enterprise Example 4',
  'security smb (2,2,3) is 32': 'security designation overview, SMB Example 1',
  'security smb (2,2,2) is 24': 'security designation overview, SMB Example 2',
  'security smb (2,0,2) is 4': 'security designation overview, SMB Example 3',
  'security smb (0,0,2) is 0': 'security designation overview, SMB Example 4',
  'security smb (1,1,4) is 40': 'Security SMB deck, SMB path: up to four unique certified individuals',
  'security enterprise (2,2,6) is 40':
    'Security SMB deck, Enterprise path: up to six unique certified individuals',
  'security net adds': 'Security SMB deck, Net customer adds',
  'security deployments': 'Security SMB deck, Deployments',
  'security usage growth': 'Security SMB deck, Usage growth',
  'data-ai enterprise skilling': 'programme pages 2026',
  'data-ai smb skilling': 'programme pages 2026; Azure SMB deck',
  'infrastructure and digital skilling': 'programme pages 2026; Azure SMB deck',
  'azure net adds enterprise': 'Azure SMB deck; programme pages 2026',
  'azure path of 2024': 'Azure SMB deck, Partner path alignment',
  'modern work usage growth': 'programme pages 2026',
  'modern work deployments': 'programme pages 2026',
  'modern work bands': 'partner program deck, Requirements for Modern Work: Performance',
  'business applications consumption value': 'programme pages 2026',
  'business applications usage growth': 'programme pages 2026',
  'qualification needs 70 and every metric': 'Security SMB deck; security designation overview',
  'best metrics of two paths are not added':
    'security designation overview, Partner capability score for Security',
  'a cliff': 'derived from the security designation overview',
} as const;

export type Example = keyof typeof EXAMPLES;

/** A test of one example, named with its source. */
export function golden(shown: Set<Example>) {
  afterAll(() => {
    expect([...shown].sort(), 'every example has its test').toEqual(Object.keys(EXAMPLES).sort());
  });
  return (example: Example, run: () => void): void => {
    shown.add(example);
    test(`${example} – ${EXAMPLES[example]}`, run);
  };
}
