import { createHash } from 'node:crypto';

// What the n-th file says: the same months again and again, all of its amounts the number of the round. Its tenants
// are other ones each time, so that no two contents look alike, packed or not.

export const ORGANIZATION = 'crash';
export const PARTNER = 'contoso';
export const MONTHS = ['2026-08', '2026-09', '2026-10'] as const;
export const TENANTS = 3000;

export const amountOf = (round: number): number => round + 0.25;

export function fileOf(round: number): string {
  const lines = ['Month,CustomerTenantId,ServiceLevel2,PartnerAttributionType,ACR_USD,PGAMpnId'];
  for (let number = 0; number < TENANTS; number++) {
    const id = createHash('md5').update(`${round} ${number}`).digest('hex');
    const tenant = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    for (const month of MONTHS)
      lines.push(`${month},${tenant},Storage,Partner admin link,${amountOf(round)},4711`);
  }
  return `${lines.join('\n')}\n`;
}
