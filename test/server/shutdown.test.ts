import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Shutdown } from '../../server/shutdown.ts';

it('closes the last opened first, and the rest even where one fails', async () => {
  const logged: string[] = [];
  const shutdown = new Shutdown(pino({}, { write: (line: string) => void logged.push(line) }));
  const closed: string[] = [];
  shutdown.opened('ledger', async () => void closed.push('ledger'));
  shutdown.opened('door', () => Promise.reject(new Error('stuck')));
  shutdown.opened('preview', async () => void closed.push('preview'));
  await shutdown.closeAll();
  expect(closed).toEqual(['preview', 'ledger']);
  expect(logged.join()).toMatch(/stuck.*"part":"door"|"part":"door".*stuck/);
  await shutdown.closeAll();
  expect(closed).toHaveLength(2);
});

it('a part that does not come to its end keeps the rest from closing no longer than a while', async () => {
  const logged: string[] = [];
  const shutdown = new Shutdown(pino({}, { write: (line: string) => void logged.push(line) }));
  const closed: string[] = [];
  shutdown.opened('ledger', async () => void closed.push('ledger'));
  shutdown.opened('tasks', () => new Promise(() => undefined));
  await shutdown.closeAll(20);
  expect(closed).toEqual(['ledger']);
  expect(logged.join()).toMatch(/"part":"tasks".*handed back/);
});
