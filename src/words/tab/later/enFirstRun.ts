import type { FirstRunWords } from './firstRunWords.ts';

export const enFirstRun: FirstRunWords = {
  title: 'Welcome to Seventy',
  text: 'Seventy explains your capability scores once it knows your data. Three steps lead to the first scorecard:',
  memberText:
    'The scorecard appears here as soon as an administrator has given Seventy your organization’s data from Partner Center.',
  steps: [
    'Download the exports from Partner Center: customers, usage, revenue and training completions.',
    'Import them here. Each file is read first and counts only once you accept it.',
    'Look at the first scorecard, and share it with the team.',
  ],
  action: 'Import data',
  sample: 'A sample partner shows beforehand what you will see.',
  look: 'Look at a sample',
  preparing: 'Preparing the sample …',
  notPrepared: ({ title, text }) => `The sample could not be prepared. ${title ? `${title}. ` : ''}${text}`,
  madeUp: 'This is a sample: the partner, its customers and its people are made up.',
  leave: 'Leave the sample',
};
