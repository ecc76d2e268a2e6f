/** The manifest's static tab. */
const TAB = 'scorecard';

/** The address that opens the tab in Teams, at a place in it. */
export function deepLink(teamsAppId: string, subPageId: string, label: string): string {
  const context = subPageId === '' ? {} : { context: JSON.stringify({ subEntityId: subPageId }) };
  // Teams reads a plus as a plus, so a space has to be written out.
  const query = Object.entries({ label, ...context }).map(
    ([name, text]) => `${name}=${encodeURIComponent(text)}`,
  );
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${TAB}?${query.join('&')}`;
}
