import { Worker } from 'node:worker_threads';
import type { ScoringOrder } from '../scoreFacts.ts';
import type { AnswerOf, PageAsked, QuestionOf } from './answers.ts';
import type { FactsNamed } from './keptFacts.ts';

// The pages of large partners are answered in a thread beside the server, which keeps their facts as the server keeps
// those of small ones. It starts with the first question and ends when nobody has asked for a while.

export interface ThreadQuestion {
  readonly id: number;
  readonly named: FactsNamed;
  readonly page: PageAsked;
  readonly question: unknown;
  /** With the facts, once the thread has said that it lacks them. */
  readonly order?: ScoringOrder;
}

export type ThreadAnswer =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'facts-needed' }
  | { readonly id: number; readonly kind: 'failed'; readonly error: unknown };

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
  /** Sends the question again, with the facts. */
  withFacts(): Promise<void>;
}

const IDLE_MS = 10 * 60_000;

export class PageThread {
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();

  async answer<P extends PageAsked>(
    named: FactsNamed,
    order: () => Promise<ScoringOrder>,
    page: P,
    question: QuestionOf<P>,
  ): Promise<AnswerOf<P>> {
    const worker = this.#started();
    const id = ++this.#asked;
    const asked: ThreadQuestion = { id, named, page, question };
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const withFacts = async () => worker.postMessage({ ...asked, order: await order() });
    this.#waiting.set(id, { resolve, reject, withFacts });
    worker.ref();
    worker.postMessage(asked);
    try {
      return (await promise) as AnswerOf<P>;
    } finally {
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#rest(worker);
    }
  }

  #started(): Worker {
    clearTimeout(this.#idle);
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./pageWorker.ts', import.meta.url));
    worker.on('message', (message: ThreadAnswer) => this.#told(message));
    const ended = (error: unknown) => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(error);
    };
    worker.on('error', ended);
    worker.on('exit', (code) => ended(new Error(`The thread that answers pages ended with ${code}.`)));
    this.#worker = worker;
    return worker;
  }

  #told(message: ThreadAnswer): void {
    const waiting = this.#waiting.get(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.answer);
    else if (message.kind === 'failed') waiting?.reject(message.error);
    else waiting?.withFacts().catch(waiting.reject);
  }

  /** The process may end while nothing is asked, and the memory is given back after a while. */
  #rest(worker: Worker): void {
    worker.unref();
    this.#idle = setTimeout(() => {
      if (this.#worker === worker) this.#worker = undefined;
      void worker.terminate();
    }, IDLE_MS).unref();
  }
}
