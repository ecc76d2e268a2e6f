import { z } from 'zod';
import { list } from './vocabulary.ts';

// The part of Adaptive Card 1.5 that the cards here are made of, strict enough that the compiler refuses what
// Teams would not show: every text wraps, and there is nothing but texts, facts and links.

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  /** Markdown: bold, italic, lists and links. */
  text: z.string(),
  wrap: z.literal(true),
  style: z.literal('heading').exactOptional(),
  size: z.enum(['Small', 'Large']).exactOptional(),
  weight: z.literal('Bolder').exactOptional(),
  isSubtle: z.literal(true).exactOptional(),
  spacing: z.enum(['None', 'Small', 'Medium']).exactOptional(),
});
export type TextBlock = z.infer<typeof textBlock>;

const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: list(z.strictObject({ title: z.string(), value: z.string() })),
  spacing: z.literal('Medium').exactOptional(),
});
export type FactSet = z.infer<typeof factSet>;

const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string(), url: z.string() });
export type OpenUrl = z.infer<typeof openUrl>;

const cardElement = z.discriminatedUnion('type', [textBlock, factSet]);
export type CardElement = z.infer<typeof cardElement>;

export const adaptiveCard = z
  .strictObject({
    type: z.literal('AdaptiveCard'),
    $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
    version: z.literal('1.5'),
    lang: z.string(),
    /** What a host shows that cannot draw the card. */
    fallbackText: z.string(),
    body: list(cardElement),
    actions: list(openUrl),
  })
  .meta({ id: 'AdaptiveCard' });
export type AdaptiveCard = z.infer<typeof adaptiveCard>;
