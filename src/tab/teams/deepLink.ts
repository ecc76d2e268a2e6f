/** The manifest's static tab. */
const TAB = 'scorecard';

/** The address that opens the tab in Teams, at a place in it. */
export function deepLink(teamsAppId: string, subPageId: string, label: string): string {
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${TAB}`);
  link.searchParams.set('label', label);
  if (subPageId !== '') link.searchParams.set('context', JSON.stringify({ subEntityId: subPageId }));
  return link.href;
}
