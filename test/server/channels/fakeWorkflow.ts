import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** How the next request is answered instead of properly. */
export interface WorkflowTrouble {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Takes the card, and then the line goes dead. */
  readonly dropAfterAccepting?: boolean;
  /** Never answers. */
  readonly silent?: boolean;
}

export const ADDRESS =
  'https://e1.2f.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/0a1b/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers&sv=1.0&sig=S3cret';

/** The trigger of a workflow as a real server: one path, POST of a card, 202 without an id. */
export class FakeWorkflow {
  readonly cards: { readonly fallbackText: string }[] = [];
  readonly requests: string[] = [];
  readonly trouble: WorkflowTrouble[] = [];
  /** Called when a card has been taken: before the answer, and when the answer is on its way. */
  onAccepted: (() => void) | undefined;
  onAnswered: (() => void) | undefined;
  readonly #server = createServer(async (request, response) => {
    this.requests.push(`${request.method} ${request.url}`);
    const body = await text(request);
    const trouble = this.trouble.shift() ?? {};
    if (trouble.silent) return;
    if (trouble.status !== undefined) return void response.writeHead(trouble.status, trouble.headers).end();
    const url = new URL(request.url ?? '/', 'https://fake');
    const isTrigger = url.pathname.endsWith('/workflows/0a1b/triggers/manual/paths/invoke');
    if (request.method !== 'POST' || !isTrigger) return void response.writeHead(404).end();
    if (url.searchParams.get('sig') !== 'S3cret') return void response.writeHead(401).end();
    const [attachment] = JSON.parse(body).attachments;
    this.cards.push(attachment.content);
    if (trouble.dropAfterAccepting) return void request.socket.destroy();
    this.onAccepted?.();
    response.writeHead(202).end(() => this.onAnswered?.());
  });

  static async start(): Promise<FakeWorkflow> {
    const fake = new FakeWorkflow();
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
