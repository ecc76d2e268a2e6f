import type { Shown } from '#contract';
import type { Quantity } from '#scoring';

// What the core says in codes and quantities, as words receive it.

type Coded = { readonly code: string };
/** The member of a union that has this code. */
type WithCode<T extends Coded, C extends string> = T extends unknown
  ? C extends T['code']
    ? T
    : never
  : never;
/** A sentence for every code. */
export type ByCode<T extends Coded, R = string> = {
  readonly [C in T['code']]: (said: Shown<WithCode<T, C>>) => R;
};

export type ShownQuantity = Shown<Quantity>;
