import fc from 'fast-check';
import { SEGMENTS } from '#scoring';
import { type Case, day, tenant, unique } from './tableValues.ts';

export const trainingCase: fc.Arbitrary<Case> = unique(
  fc.record({
    person: fc.constantFrom('1001', '1002', '1003'),
    certification: fc.constantFrom('AZ-104', 'AZ-500', 'Microsoft Certified: Azure Developer Associate'),
    earned: day,
    expires: fc.option(day, { nil: undefined }),
  }),
  (award) => award,
).map((awards) => ({
  facts: {
    people: [...new Set(awards.map(({ person }) => person))].map((id) => ({
      ...{ id, name: `Ada ${id}`, email: `${id}@contoso.example` },
    })),
    certifications: awards.map(({ expires, ...award }) => ({
      ...award,
      ...(expires === undefined ? {} : { expires }),
    })),
  },
  table: {
    key: 0,
    columns: [
      ...['TrainingTitle', 'TrainingType', 'IndividualFirstName', 'IndividualLastName', 'CorpEmail'],
      ...['TrainingCompletionDate', 'ExpirationDate', 'ActivationStatus', 'MCPID'],
    ],
    rows: awards.map((award) => [
      ...[award.certification, 'Certification', 'Ada', award.person, `${award.person}@contoso.example`],
      ...[
        { day: award.earned },
        award.expires === undefined ? '' : { day: award.expires },
        'Active',
        award.person,
      ],
    ]),
  },
}));

const SEGMENT_WAYS = { smb: 'SMB-Commercial', smc: 'SMC Education', enterprise: 'Major Public Sector' };
export const customersCase: fc.Arbitrary<Case> = unique(
  fc.record({
    tenant,
    name: fc.constantFrom('Fabrikam', 'Müller & Söhne'),
    segment: fc.constantFrom(...SEGMENTS),
  }),
  ({ tenant: who }) => who,
).map((customers) => ({
  facts: { customers },
  table: {
    key: 0,
    columns: ['CustomerTenantId', 'CustomerName', 'CustomerSegment'],
    rows: customers.map((row) => [row.tenant, row.name, SEGMENT_WAYS[row.segment]]),
  },
}));
