import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { azureMonths } from '../server/imports/files.ts';
import type { Server } from './load.ts';

interface Answer {
  readonly status: number;
  readonly body: { readonly id?: string; readonly state?: string };
}

/** Somebody who imports file after file, patiently: what was refused for a while is sent again. */
export class Writer {
  readonly #server: Server;
  readonly #token: string;
  #stopped = false;
  /** The imports that were told to count. */
  readonly accepted: string[] = [];
  /** What was answered when it could not be done. */
  readonly refusals = new Map<number, number>();

  constructor(server: Server) {
    this.#server = server;
    this.#token = server.tokens[0] ?? '';
  }

  stop(): void {
    this.#stopped = true;
  }

  async run(everyMs: number): Promise<void> {
    for (let round = 0; !this.#stopped; round++) {
      await this.#importOne(round);
      await pause(everyMs);
    }
  }

  async state(id: string): Promise<string | undefined> {
    return (await this.#patiently('GET', `/imports/${id}`)).body.state;
  }

  async #importOne(round: number): Promise<void> {
    const key = randomUUID();
    const file = azureMonths(['2026-01'], 2, `${round}.25`);
    const sent = await this.#patiently('POST', '/imports?name=soak.csv&partner=soak', file, key);
    const { id } = sent.body;
    if (id === undefined) throw new Error(`The import was answered with ${sent.status}.`);
    while ((await this.state(id)) === 'reading') await pause(100);
    // Without a key: accepting twice is refused, and then it counts already.
    await this.#patiently('POST', `/imports/${id}/accept`);
    if ((await this.state(id)) === 'accepted') this.accepted.push(id);
  }

  /** Again and again while the server says that it will pass; the key sees to it that it is done once. */
  async #patiently(method: string, path: string, body?: string, key?: string): Promise<Answer> {
    for (;;) {
      const headers = {
        Authorization: `Bearer ${this.#token}`,
        ...(body !== undefined && { 'Content-Type': 'text/csv' }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
      };
      const answer = await fetch(`${this.#server.origin}/api/v1${path}`, {
        ...{ method, headers },
        ...(body !== undefined && { body }),
      });
      const text = await answer.text();
      const { status } = answer;
      if (status < 400) return { status, body: JSON.parse(text) };
      this.refusals.set(status, (this.refusals.get(status) ?? 0) + 1);
      // A file whose answer was lost is noted as arriving until it is given up.
      if (status !== 503 && status !== 429 && !text.includes('key-in-flight')) {
        if (path.endsWith('/accept')) return { status, body: {} };
        throw new Error(`${method} ${path}: ${status} ${text}`);
      }
      await pause(Math.min(1_000, Number(answer.headers.get('Retry-After') ?? 1) * 1_000));
    }
  }
}
