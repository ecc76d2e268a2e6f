import { tokenVerifier } from '../../server/identity/verify.ts';
import type { Scope } from '../../server/ledger/index.ts';
import { sampleFacts } from '../../server/sample/index.ts';
import { startTasks } from '../../server/tasks/index.ts';
import { openTestLedger, runApp, silentLog } from './appOnPort.ts';
import { openIssuer, TENANT } from './identity/issuer.ts';

/** The facts that the server of a sample has scored. */
export const FACTS = sampleFacts('2026-11-20');

interface Asked {
  readonly method?: string;
  readonly body?: object;
}

export interface SampleApp {
  readonly scope: Scope;
  /** What somebody is answered, whose token says so of them. */
  ask<T>(
    as: Readonly<Record<string, unknown>>,
    path: string,
    asked?: Asked,
  ): Promise<{ readonly status: number; readonly text: string; readonly body: T }>;
  close(): Promise<void>;
}

/** The server over the sample partner, scored. */
export async function openSampleApp(): Promise<SampleApp> {
  const issuer = await openIssuer();
  const database = await openTestLedger();
  const { ledger } = database;
  const scope = ledger.scope(TENANT);
  await scope.saveOrganization({ name: 'Northwind', timeZone: 'UTC', language: 'en' });
  const about = { appId: 'app', publicUrl: 'https://seventy.contoso.example' };
  const tasks = startTasks({ ledger, clock: () => new Date(), log: silentLog(), app: about });
  const app = await runApp({ ledger, verify: tokenVerifier(issuer.rules) });
  await tasks.acceptFacts(TENANT, FACTS, 'ada');
  return {
    scope,
    async ask<T>(as: Readonly<Record<string, unknown>>, path: string, { method = 'GET', body }: Asked = {}) {
      const token = await issuer.sign(issuer.claims(as));
      const answer = await fetch(`${app.origin}/api/v1${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, text, body: JSON.parse(text) as T };
    },
    async close() {
      await tasks.stop();
      await app.close();
      await database.close();
      await issuer.close();
    },
  };
}
