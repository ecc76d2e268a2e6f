// The part of Adaptive Card 1.5 that the cards here are made of, strict enough that the compiler refuses what
// Teams would not show: every text wraps, and there is nothing but texts, facts and links.

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  /** What a host shows that cannot draw the card. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions: readonly OpenUrl[];
}

export type CardElement = TextBlock | FactSet;

export interface TextBlock {
  readonly type: 'TextBlock';
  /** Markdown: bold, italic, lists and links. */
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly size?: 'Small' | 'Large';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly spacing?: 'None' | 'Small' | 'Medium';
}

export interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly spacing?: 'Medium';
}

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}
