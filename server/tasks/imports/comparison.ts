import type { ImportPeriod } from '#contract';
import { type ChunkLine, type Scope, tenantsIn } from '../../ledger/index.ts';
import type { PackedPeriod } from './readFile.ts';

export interface Compared {
  readonly packed: PackedPeriod;
  readonly told: ImportPeriod;
}

const SHOWN = 50;

/** Each period beside the version that counts so far; a snapshot beside the newest one of its source. */
export async function comparePeriods(
  scope: Scope,
  partnerId: string,
  source: string,
  periods: readonly PackedPeriod[],
): Promise<{ readonly compared: readonly Compared[]; readonly absentMonths: readonly string[] }> {
  const standing = (await scope.standingChunks(partnerId)).filter((line) => line.source === source);
  const compared: Compared[] = [];
  for (const packed of periods) {
    const before = standing.find(({ period }) =>
      isDay(packed.period) ? isDay(period) : period === packed.period,
    );
    compared.push({ packed, told: await comparePeriod(scope, partnerId, packed, before) });
  }
  return { compared, absentMonths: absentIn(periods, standing) };
}

const isDay = (period: string): boolean => period.length === 10;

async function comparePeriod(
  scope: Scope,
  partnerId: string,
  { period, content, rows, tenants, incomplete, rowCounts }: PackedPeriod,
  before: ChunkLine | undefined,
): Promise<ImportPeriod> {
  const told = { period, rows, tenants, incomplete };
  const none = { count: 0, shown: [] };
  if (!before) return { ...told, state: 'new', missingTenants: none, shrunk: false };
  const rowsBefore = total(before.rowCounts);
  const stands = [before.contentHash, before.keptHash].includes(content.contentHash);
  const same = stands && before.incomplete === incomplete;
  if (same) {
    return {
      ...told,
      state: 'unchanged',
      rowsBefore,
      tenantsBefore: tenants,
      missingTenants: none,
      shrunk: false,
    };
  }
  const [chunk] = await scope.readChunks(partnerId, [before]);
  const earlier = chunk ? await tenantsIn(chunk) : new Set<string>();
  const now = await tenantsIn(content);
  const missing = [...earlier].filter((tenant) => !now.has(tenant)).sort();
  const shrunk = total(rowCounts) * 2 < rowsBefore || tenants * 2 < earlier.size;
  return {
    ...told,
    state: 'changed',
    rowsBefore,
    tenantsBefore: earlier.size,
    missingTenants: { count: missing.length, shown: missing.slice(0, SHOWN) },
    shrunk,
  };
}

function total(rowCounts: unknown): number {
  const counts = Object.values((rowCounts ?? {}) as Record<string, number>);
  return counts.reduce((sum, rows) => sum + rows, 0);
}

/** Months that count and that the file passes over: nothing is taken from them. */
function absentIn(periods: readonly PackedPeriod[], standing: readonly ChunkLine[]): string[] {
  const months = periods.map(({ period }) => period).filter((period) => !isDay(period));
  const first = months.reduce((least, month) => (month < least ? month : least), '9999');
  const last = months.reduce((most, month) => (month > most ? month : most), '');
  return standing
    .map(({ period }) => period)
    .filter((period) => !isDay(period) && period > first && period < last && !months.includes(period));
}
