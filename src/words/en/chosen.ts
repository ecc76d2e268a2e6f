import type { Chosen, Dictionary } from '../dictionary.ts';
import { names } from './names.ts';
import type { Say } from './say.ts';

const assigned = ({ path }: Chosen): string =>
  `the ${names.path[path]} path is assigned, the other one does not count.`;

export const chosenIn = ({ numbers, counted }: Say): Dictionary['chosen'] => ({
  better: ({ path, total, alone, others }) => {
    const rest = others.map(
      (other) => `${names.path[other.path]} has ${total === other.total ? 'as many' : other.total}`,
    );
    const own = alone ? `qualifies with ${total} points` : `has ${total} points`;
    return `${[`${names.path[path]} ${own}`, ...rest].join(', ')}: the better path counts; metrics of two paths are never mixed.`;
  },
  'customer-mix': (said) => {
    const { customers, small, smbFrom, isLarge } = said;
    if (isLarge)
      return `Consumption of twelve months has reached what makes the Enterprise path, whatever the mix of customers: ${assigned(said)}`;
    if (customers === 0) return `No customer has consumed anything in the month: ${assigned(said)}`;
    const share = numbers.percent((small / customers) * 100);
    const needed = numbers.percent((smbFrom.numerator / smbFrom.denominator) * 100);
    return `${numbers.count(small)} of ${counted(customers, 'customer', 'customers')} with consumption in the month (${share}) are SMB or SMC, at least ${needed} make the SMB path: ${assigned(said)}`;
  },
  'large-workloads': (said) => {
    const { now, before, needed } = said;
    return `${counted(now, 'large workload', 'large workloads')} now and ${numbers.count(before)} a year ago, at least ${numbers.count(needed)} each time make the Enterprise path: ${assigned(said)}`;
  },
});
