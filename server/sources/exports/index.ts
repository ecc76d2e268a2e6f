import { azureUsage } from './azureUsage.ts';
import { businessRevenue } from './businessRevenue.ts';
import { businessUsage } from './businessUsage.ts';
import { cporM365 } from './cporM365.ts';
import { customersAndTenants } from './customersAndTenants.ts';
import { emsUsage } from './emsUsage.ts';
import type { ExportKind } from './exportKind.ts';
import { officeUsage } from './officeUsage.ts';
import { trainingCompletions } from './trainingCompletions.ts';

/** A file is the first of these whose columns it has: those that ask for the most stand first. */
export const EXPORTS: readonly ExportKind[] = [
  emsUsage,
  cporM365,
  officeUsage,
  azureUsage,
  businessUsage,
  businessRevenue,
  trainingCompletions,
  customersAndTenants,
];
