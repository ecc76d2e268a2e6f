import type { Designation } from '#scoring';
import type { StoredEvent } from '../ledger/index.ts';

/** Far more than a partner has: a state is told once an epoch. */
export const ALL_EVENTS = 10_000;

/** What one card is about. */
export interface About {
  readonly partnerId: string;
  readonly designation: Designation;
}

/** What the events are about, each named once, in their order. */
export function subjectsOf(events: readonly StoredEvent[]): About[] {
  const subjects = events.map(({ partnerId, designation }) => ({ partnerId, designation }));
  return [...new Map(subjects.map((about) => [JSON.stringify(about), about])).values()];
}

/** What makes an event the same, over all organizations. */
export function keyOf(organizationId: string, event: StoredEvent): string {
  const { partnerId, designation, event: name, epoch, bucket } = event;
  return JSON.stringify([organizationId, partnerId, designation, name, epoch, bucket]);
}
