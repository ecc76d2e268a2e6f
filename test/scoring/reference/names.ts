// Names of services, workloads and offers, as the table of names says.

const SERVICES: Record<string, string> = {
  'microsoft sentinel': 'sentinel',
  'azure sentinel': 'sentinel',
  'microsoft entra id b2c': 'azure active directory b2c',
  'azure ad b2c': 'azure active directory b2c',
  'microsoft entra id for external identities': 'azure active directory for external identities',
  'azure ad for external identities': 'azure active directory for external identities',
  'azure active directory domain services': 'microsoft entra domain services',
  'azure ad domain services': 'microsoft entra domain services',
  'security centre': 'security center',
  'azure security center': 'security center',
  'virtual machines license': 'virtual machines licenses',
};

const LICENCE_WORKLOADS: Record<string, string> = {
  yammer: 'viva engage',
  'microsoft defender for endpoints': 'microsoft defender for endpoint',
  'microsoft defender for endpoints p1': 'microsoft defender for endpoint p1',
  'microsoft defender for endpoints p2': 'microsoft defender for endpoint p2',
  'information protection': 'microsoft purview information protection',
};

const USAGE_WORKLOADS: Record<string, string> = {
  sales: 'customer engagement',
  'sales insights': 'customer engagement',
  'customer service': 'customer engagement',
  'field service': 'customer engagement',
  'common data service': 'customer engagement',
  'common data service (customer engagement)': 'customer engagement',
  finance: 'finance & operations',
  'project operations': 'finance & operations',
  'customer insights partner': 'customer insights',
  'power app': 'power apps',
};

/** Without regard to letter case and to outer or doubled blanks. */
export const folded = (name: string): string =>
  name
    .split(' ')
    .filter((part) => part !== '')
    .join(' ')
    .toLowerCase();

const renamedBy =
  (table: Record<string, string>) =>
  (name: string): string =>
    Object.entries(table).find(([from]) => from === folded(name))?.[1] ?? folded(name);

export const serviceName = renamedBy(SERVICES);
export const licenceWorkload = renamedBy(LICENCE_WORKLOADS);
export const usageWorkload = renamedBy(USAGE_WORKLOADS);
