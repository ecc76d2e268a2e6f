import type { Response } from 'express';

/** How much of something is in hand for whom; each request gives back its part once its answer is over. */
export class InHand {
  readonly #amounts = new Map<string, number>();

  of(key: string): number {
    return this.#amounts.get(key) ?? 0;
  }

  hold(key: string, amount: number, response: Response): void {
    this.#amounts.set(key, this.of(key) + amount);
    response.once('close', () => {
      const left = this.of(key) - amount;
      if (left > 0) this.#amounts.set(key, left);
      else this.#amounts.delete(key);
    });
  }
}
