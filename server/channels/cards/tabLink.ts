/** Where the links of a card lead. */
export interface TabAddress {
  /** The app's id in Teams. */
  readonly appId: string;
  readonly tenantId: string;
  /** The address of this server, for a client that cannot open the tab. */
  readonly publicUrl: string;
  /** The channel the card stands in: its own tab opens rather than the personal one. */
  readonly channelId?: string;
}

/** A page of a partner's, such as `designation/security/deployments`; none is its overview. */
export interface PageOfPartner {
  readonly partnerId: string;
  readonly page: string;
}

/** The static tab's id in the app's manifest. */
const TAB = 'scorecard';

/** A link that opens the tab in Teams. It always names the partner: the reader's first one may be another. */
export function tabLink(
  { appId, tenantId, publicUrl, channelId }: TabAddress,
  { partnerId, page }: PageOfPartner,
  label: string,
): string {
  const place = `${page}?${new URLSearchParams({ partner: partnerId }).toString()}`;
  const context = JSON.stringify({
    subEntityId: place,
    ...(channelId !== undefined && { channelId }),
  });
  const query = Object.entries({ webUrl: `${publicUrl}/tab/#/${place}`, label, context, tenantId })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${TAB}?${query}`;
}
