import { setTimeout as pause } from 'node:timers/promises';
import type { Place } from '../server/ledger/place.ts';

/** On a server a killed client's last statement may still be running: what it does is done when it is gone. */
export async function othersGone(place: Place): Promise<void> {
  const others = `select from pg_stat_activity
    where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`;
  for (;;) {
    const [rows = []] = await place.queries(others);
    if (rows.length === 0) return;
    await pause(20);
  }
}
