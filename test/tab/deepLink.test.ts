import { expect, test } from 'vitest';
import { readTabLink } from '../../server/preview/host/deepLinks.ts';
import { deepLink } from '../../src/tab/teams/deepLink.ts';

const APP = '33333333-3333-4333-8333-333333333333';

test.each(['', 'designation/security', 'designation/security/deployments?path=enterprise'])(
  'the host finds the place in the link: %s',
  (place) => {
    const link = deepLink(APP, place, 'Data & AI: 4 points short');
    expect(readTabLink(link)).toEqual({ subPageId: place === '' ? undefined : place, inChannel: false });
    expect(link).not.toMatch(/[+ ]/);
  },
);
