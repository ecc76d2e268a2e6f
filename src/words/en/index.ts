import type { Dictionary } from '../dictionary.ts';
import { card } from './card.ts';
import { condition, service, tenant } from './conditions.ts';
import { movement, value } from './figures.ts';
import { line, next } from './lines.ts';
import { names } from './names.ts';
import { choice, outcome } from './outcome.ts';
import { person, warning } from './people.ts';
import { holds, numbers, quantity } from './say.ts';

export const en: Dictionary = {
  numbers,
  names,
  quantity,
  holds,
  outcome,
  choice,
  line,
  next,
  value,
  movement,
  condition,
  tenant,
  service,
  person,
  warning,
  card,
};
