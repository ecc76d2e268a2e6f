/**
 * What a person can choose in the preview. The choices live in the page's address: a reload keeps them, and a
 * link or a test can start with any of them.
 */
export const options = {
  theme: ['default', 'dark', 'contrast'],
  person: ['admin', 'member'],
  place: ['channel', 'personal', 'chat'],
  signIn: ['works', 'failsOnce', 'fails', 'cancelled', 'silent'],
  way: ['getAuthToken', 'naa'],
  locale: ['en-US', 'en-GB', 'de-DE', 'de-CH'],
  client: ['web', 'ios', 'android'],
  width: ['desktop', 'phone'],
  view: ['scorecard', 'posts'],
} as const;

export type Choices = { -readonly [Name in keyof typeof options]: (typeof options)[Name][number] };
export type ChoiceName = keyof Choices;

export const choiceNames = Object.keys(options) as ChoiceName[];

/** The first option of each list is the default; a value that is not in its list counts as not given. */
export function readChoices(query: URLSearchParams): Choices {
  const entries = choiceNames.map((name) => {
    const allowed: readonly string[] = options[name];
    const given = query.get(name);
    return [name, given !== null && allowed.includes(given) ? given : allowed[0]];
  });
  return Object.fromEntries(entries) as Choices;
}

/** The query that gives these choices again; defaults are left out to keep the address short. */
export function writeChoices(choices: Choices, subPageId: string | undefined): string {
  const query = new URLSearchParams();
  if (subPageId !== undefined) query.set('subPageId', subPageId);
  for (const name of choiceNames) if (choices[name] !== options[name][0]) query.set(name, choices[name]);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
