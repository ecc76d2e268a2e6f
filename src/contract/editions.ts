import { z } from 'zod';
import { clause, rules, shownDesignation, sourceDocuments } from './scoreDocument.ts';
import { list, metricName, pathName } from './vocabulary.ts';

const metric = z.strictObject({ metric: metricName, max: z.number(), clause });

const editionShown = z.strictObject({
  id: z.string(),
  /** In force on the day that is looked at. */
  inForce: z.boolean(),
  /** Newer rules exist that are not among the documents. */
  outdated: z.boolean(),
  rules,
  paths: list(z.strictObject({ path: pathName, metrics: list(metric) })),
  /** This partner under it, without an explanation. */
  score: shownDesignation,
});
export type EditionShown = z.infer<typeof editionShown>;

/** `GET /api/v1/editions`: every edition of a designation, and what it makes of this partner. */
export const editions = z
  .strictObject({
    asOf: z.string(),
    /** In order of date. */
    editions: list(editionShown),
    documents: sourceDocuments,
  })
  .meta({ id: 'Editions' });
export type Editions = z.infer<typeof editions>;
