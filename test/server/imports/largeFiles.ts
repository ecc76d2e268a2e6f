import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { azureMonths, azureUsage, tenant } from './files.ts';
import type { ImportInstallation } from './installation.ts';

/** Files that are read in a thread of their own. */
export function largeFileTests(at: () => ImportInstallation): void {
  describe('a large file', () => {
    it('is read and scored beside the server, with the same outcome', async () => {
      const org = await at().organization();
      const text = azureMonths(['2025-10', '2026-10'], 12_000, '812.45');
      const read = await org.send(text, { partner: 'contoso' });
      expect(read).toMatchObject({
        state: 'staged',
        report: {
          rows: { read: 24_000, taken: 24_000 },
          periods: [{ tenants: 12_000 }, { tenants: 12_000 }],
        },
      });
      expect(read.report?.scoreChanges.length).toBeGreaterThan(0);
      const { imports } = at().background;
      expect(await imports.accept(org.organizationId, read.id, {}, 'ada')).toEqual({ outcome: 'done' });
      await org.until(async () => (await org.scope.latestScores('contoso')).length > 0);
    });

    it('can be cancelled while it is read, and the next one is read', async () => {
      const org = await at().organization();
      const { imports } = at().background;
      const head = azureUsage([]);
      const block = azureMonths(['2026-09'], 1000).slice(head.length);
      const body = Readable.from([
        Buffer.from(head),
        ...Array.from({ length: 300 }, () => Buffer.from(block)),
      ]);
      const receipt = await imports.receive(org.organizationId, {
        ...{ fileName: 'large.csv', body, origin: 'upload', by: 'ada', partner: { partner: 'contoso' } },
      });
      if (!('importId' in receipt)) throw new Error(receipt.outcome);
      const { importId } = receipt;
      await org.until(async () => (await imports.get(org.organizationId, importId))?.progress);
      expect(await imports.cancel(org.organizationId, importId, 'ada')).toEqual({ outcome: 'done' });
      const next = await org.send(azureUsage([{ month: '2026-10', tenant: tenant(1) }]), {
        partner: 'contoso',
      });
      expect(next.state).toBe('staged');
      expect(await imports.get(org.organizationId, importId)).toMatchObject({ state: 'cancelled' });
      expect(await org.scope.standingChunks('contoso')).toEqual([]);
    });
  });
}
