import { describe, expect, it } from 'vitest';
import { azureMonths } from './files.ts';
import type { ImportInstallation } from './installation.ts';

export function nightTests(at: () => ImportInstallation): void {
  describe('every night', () => {
    it('scores are taken with the day as the as-of day, once, for the month that is covered', async () => {
      const org = await at().organization();
      const { imports, night } = at().background;
      const { id } = await org.send(azureMonths(['2026-09', '2026-10'], 2), { partner: 'contoso' });
      await imports.accept(org.organizationId, id, {}, 'ada');
      const days = async () =>
        (await org.scope.scoreHistory('contoso', 'infrastructure')).map(({ asOf, month, taking }) => [
          asOf,
          month,
          taking,
        ]);
      const october = 2026 * 12 + 9;
      await org.until(async () => (await days()).length === 1);
      at().setClock('2026-12-24T01:59:00Z');
      await night();
      at().setClock('2026-12-24T02:01:00Z');
      await night();
      await night();
      await org.until(async () => (await days()).length === 2);
      // The month stays the one that was delivered, however late it is.
      expect(await days()).toEqual([
        ['2026-11-20', october, 1],
        ['2026-12-24', october, 1],
      ]);
      at().setClock('2026-11-20T09:00:00Z');
    });

    it('is one of the organization: the day begins where it is', async () => {
      const org = await at().organization();
      const { imports, night } = at().background;
      await org.scope.saveOrganization({ name: 'Contoso', timeZone: 'Pacific/Auckland', language: 'en' });
      const { id } = await org.send(azureMonths(['2026-10'], 2), { partner: 'contoso' });
      await imports.accept(org.organizationId, id, {}, 'ada');
      at().setClock('2026-12-26T14:00:00Z');
      await night();
      await org.until(async () => {
        const history = await org.scope.scoreHistory('contoso', 'infrastructure');
        return history.at(-1)?.asOf === '2026-12-27';
      });
      at().setClock('2026-11-20T09:00:00Z');
    });
  });
}
