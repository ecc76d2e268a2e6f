// Small exports as Partner Center writes them.

export interface AzureRow {
  readonly month: string;
  readonly tenant: string;
  readonly service?: string;
  readonly acr?: string;
  readonly partner?: string;
}

export const PARTNER_ID = '4711';

/** A tenant's id by its number. */
export const tenant = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function azureUsage(rows: readonly AzureRow[]): string {
  const head = 'Month,CustomerTenantId,CustomerName,ServiceLevel2,PartnerAttributionType,ACR_USD,PGAMpnId';
  const lines = rows.map(
    ({ month, tenant: id, service = 'Key Vault', acr = '1500.00', partner = PARTNER_ID }) =>
      `${month},${id},Customer ${id.slice(-3)},${service},Partner admin link,${acr},${partner}`,
  );
  return [head, ...lines, ''].join('\n');
}

/** So many tenants in each of the months. */
export function azureMonths(months: readonly string[], tenants: number, acr = '1500.00'): string {
  return azureUsage(
    months.flatMap((month) =>
      Array.from({ length: tenants }, (_, index) => ({ month, tenant: tenant(index + 1), acr })),
    ),
  );
}

export interface TrainingRow {
  readonly id?: string;
  readonly mail: string;
  readonly name: readonly [string, string];
  readonly title?: string;
  readonly completed?: string;
  readonly expires?: string;
}

export function trainingCompletions(rows: readonly TrainingRow[]): string {
  const head =
    'TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,CorpEmail,TrainingCompletionDate,ExpirationDate,ActivationStatus,MCPID,PGAMpnId';
  const lines = rows.map(
    ({
      id = '',
      mail,
      name,
      title = 'Microsoft Certified: Azure Administrator Associate',
      completed = '2026-05-01',
      expires = '2027-05-01',
    }) =>
      `${title},Certification,${name.join(',')},${mail},${completed},${expires},Active,${id},${PARTNER_ID}`,
  );
  return [head, ...lines, ''].join('\n');
}
