import { type Scored, type ScoreOrder, scoreBody } from './scoreBody.ts';

// The process: it scores one body after the other, and ends with the server that has started it.

export type Said = Scored | { readonly failed: unknown };

process.on('message', (order: ScoreOrder) => process.send?.(said(order)));

function said(order: ScoreOrder): Said {
  try {
    return scoreBody(order);
  } catch (error) {
    return { failed: error };
  }
}

// Whoever stops the server often tells all of its processes: what is in hand is still finished.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
