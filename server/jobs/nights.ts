import type { Ledger } from '../ledger/index.ts';
import type { Log } from '../log.ts';
import type { Imports } from '../tasks/importFile.ts';
import { dayIn, timeIn } from '../tasks/localTime.ts';
import type { PartnerCenter } from '../tasks/partnerCenter.ts';
import { WakefulLoop } from '../tasks/wakefulLoop.ts';
import type { Jobs } from './jobs.ts';

export interface NightParts {
  readonly ledger: Ledger;
  readonly clock: () => Date;
  readonly log: Log;
  readonly jobs: Jobs;
  readonly imports: Pick<Imports, 'removeFiles'>;
  readonly pull: (organizationId: string, why: string) => Promise<void>;
  readonly partnerCenter: PartnerCenter | undefined;
}

/** In the organization's own time. */
const BEGINS = '02:00';
const LOOK_EVERY_MS = 10 * 60_000;

/**
 * What is done once a day for every organization: certificates expire and the window moves also when no file comes.
 * Every server looks and asks; the jobs' ids see to it that it is done once.
 */
export class Nights {
  readonly #parts: NightParts;
  readonly #loop: WakefulLoop;

  constructor(parts: NightParts) {
    this.#parts = parts;
    this.#loop = new WakefulLoop(async () => {
      await this.look();
      return LOOK_EVERY_MS;
    }, parts.log);
  }

  begin(): void {
    this.#loop.wake();
  }

  async look(): Promise<void> {
    const { ledger, clock, jobs, imports, pull, partnerCenter } = this.#parts;
    // Files lie where they came: each server looks after its own.
    await imports.removeFiles();
    for (const organizationId of await ledger.organizationIds()) {
      const organization = await ledger.scope(organizationId).organization();
      const [timeZone, now] = [organization?.timeZone ?? 'UTC', clock()];
      if (timeIn(timeZone, now) < BEGINS) continue;
      const day = dayIn(timeZone, now);
      await jobs.ask('night', { organizationId, subject: day }, 'night');
      if (await partnerCenter?.account(organizationId)) await pull(organizationId, `night ${day}`);
    }
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }
}
