import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../server/ledger/index.ts';
import { scoringOrder, standingFacts } from '../../../server/tasks/partnerFacts.ts';
import { factsOf } from '../../../server/tasks/scoreFacts.ts';
import { securityFacts } from '../tasks/securityFacts.ts';
import { azureUsage, tenant } from './files.ts';
import type { Conversation, ImportInstallation } from './installation.ts';

/** Facts documents as imports, alone and beside the exports of Partner Center. */
export function documentTests(at: () => ImportInstallation): void {
  describe('a facts document', () => {
    const document = securityFacts({ customers: 3, people: 2, users: 200 });
    const accepted = async (org: Conversation, text: string) => {
      const { id } = await org.send(text, { partner: 'contoso' });
      const { imports } = at().background;
      expect(await imports.accept(org.organizationId, id, {}, 'ada')).toEqual({ outcome: 'done' });
    };

    it('is recognised, is one thing of its day, and is scored as it says', async () => {
      const org = await at().organization();
      const read = await org.send(JSON.stringify(document));
      expect(read).toMatchObject({
        state: 'staged',
        source: 'facts-document',
        partner: 'contoso',
        report: { periods: [{ period: '2026-10-31', state: 'new' }] },
      });
      await at().background.imports.accept(org.organizationId, read.id, {}, 'ada');
      const [line] = await org.scope.standingChunks('contoso');
      if (!line) throw new Error('It is not there.');
      const [chunk] = await org.scope.readChunks('contoso', [line]);
      expect(chunk && (await contentOf(chunk))).toMatchObject({
        asOf: '2026-10-31',
        people: document.people,
      });
      const scores = await org.until(async () => {
        const found = await org.scope.latestScores('contoso');
        return found.length > 0 && found;
      });
      const security = scores.find(({ designation }) => designation === 'security');
      expect(security).toMatchObject({ asOf: '2026-10-31', month: 2026 * 12 + 9 });
      expect((await org.send(JSON.stringify(document))).state).toBe('nothing-new');
    });

    it('stands before the exports where both speak, and they where it does not', async () => {
      const org = await at().organization();
      await accepted(org, JSON.stringify(document));
      const [first] = document.azure ?? [];
      if (!first) throw new Error('The document has no money.');
      const both = { month: first.month, tenant: first.tenant, service: first.service, acr: '99.00' };
      await accepted(org, azureUsage([both, { month: '2026-09', tenant: tenant(7), acr: '10.00' }]));
      const standing = await standingFacts(org.scope, 'contoso');
      if (!standing) throw new Error('Nothing stands.');
      const partner = { partnerId: 'contoso', name: 'Contoso' };
      const days = { on: undefined, today: '2026-11-20' };
      const facts = await factsOf(await scoringOrder(org.scope, partner, standing, days));
      // What Partner Center says is of today, so all of it is.
      expect(facts.asOf).toBe('2026-11-20');
      const money = facts.azure?.filter(({ tenant: id }) => [first.tenant, tenant(7)].includes(id));
      expect(money?.map(({ month, acr }) => [month, acr])).toEqual([
        ['2026-09', 10],
        [first.month, first.acr],
      ]);
      const scored = async () => (await org.scope.latestScores('contoso')).map(({ asOf }) => asOf);
      await org.until(async () => (await scored()).includes('2026-11-20'));
    });
  });
}
