import { z } from 'zod';
import { ASSOCIATIONS, DESIGNATIONS, METRICS, PATHS, SEGMENTS } from '#scoring';

// The programme's words, as schemas of answers.

/** Lists are never changed by those who read them. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const designation = z.enum(DESIGNATIONS);
export const metricName = z.enum(METRICS);
export const pathName = z.enum(PATHS);
export const segment = z.enum(SEGMENTS);
export const association = z.enum(ASSOCIATIONS);
export const count = z.int();
