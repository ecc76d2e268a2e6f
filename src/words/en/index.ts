import type { Dictionary } from '../dictionary.ts';
import type { Numbers } from '../numbers.ts';
import { cardIn } from './card.ts';
import { chosenIn } from './chosen.ts';
import { conditionIn, service, tenant } from './conditions.ts';
import { movementIn, valueIn } from './figures.ts';
import { lineIn, nextIn } from './lines.ts';
import { names } from './names.ts';
import { choice, outcomeIn } from './outcome.ts';
import { personIn, warningIn } from './people.ts';
import { holds, sayIn } from './say.ts';

/** English, with numbers and days as one of its countries writes them. */
export function en(numbers: Numbers): Dictionary {
  const say = sayIn(numbers);
  return {
    numbers,
    names,
    quantity: say.quantity,
    holds,
    outcome: outcomeIn(say),
    choice,
    chosen: chosenIn(say),
    line: lineIn(say),
    next: nextIn(say),
    value: valueIn(say),
    movement: movementIn(say),
    condition: conditionIn(say),
    tenant,
    service,
    person: personIn(say),
    warning: warningIn(say),
    card: cardIn(numbers),
  };
}
