import { z } from 'zod';
import { scoreDelivery } from './board.ts';
import { role } from './me.ts';
import { shownDesignation, sourceDocuments, warning } from './scoreDocument.ts';
import { designation, list, metricName } from './vocabulary.ts';

const editionLine = z.strictObject({ id: z.string(), designation, validFrom: z.string() });
export type EditionLine = z.infer<typeof editionLine>;

const incompletePeriod = z.strictObject({
  source: z.string(),
  period: z.string(),
  /** What is computed of it. */
  touches: list(z.strictObject({ designation, metrics: list(metricName) })),
});
export type IncompletePeriod = z.infer<typeof incompletePeriod>;

/** `GET /api/v1/scorecard`: everything the overview and the designation pages show, in one answer. */
export const scorecard = z
  .strictObject({
    partner: z.strictObject({ id: z.string(), name: z.string() }),
    asOf: z.string(),
    /** When the facts behind it were accepted. */
    refreshed: z.string(),
    source: z.enum(['sample', 'facts-document', 'partner-center']),
    /** Months and days of which rows could not be read: the score is made without them. */
    incomplete: list(incompletePeriod),
    /** The month that each designation's score waits for. */
    deliveries: list(scoreDelivery),
    role,
    /** Explained metric by metric; amounts only for roles that may see them. */
    designations: list(shownDesignation),
    warnings: list(warning),
    /** Those that can be chosen, each designation's in order of date. */
    editions: list(editionLine),
    /** The documents that clauses quote. */
    documents: sourceDocuments,
  })
  .meta({ id: 'Scorecard' });
export type Scorecard = z.infer<typeof scorecard>;
