import { z } from 'zod';
import type { KeptText, Ledger, Scope } from '../ledger/index.ts';
import { slotPurpose, tokensPurpose } from './purposes.ts';
import { isSealed, type SecretBox } from './secretBox.ts';

// Every sealed text is sealed anew with the first key, one after another: cut short, it goes on where it was.

const closed = z.object({
  organizationId: z.string(),
  kind: z.enum(['blob', 'tokens']),
  name: z.string(),
  /** `key-gone`: no key at hand has sealed it. `damaged`: it was changed, or belongs somewhere else. */
  why: z.enum(['key-gone', 'damaged']),
});

export const rotation = z.object({
  /** Sealed anew. */
  resealed: z.int(),
  /** Sealed with the first key before. */
  current: z.int(),
  /** Opened by no key at hand: left as they are. */
  closed: z.array(closed),
});
export type Rotation = Readonly<z.infer<typeof rotation>>;
export type ClosedText = Rotation['closed'][number];

/** Seals all of them with the first key, beside a server or without one; doing it again does no harm. */
export async function rotate(ledger: Ledger, box: SecretBox): Promise<Rotation> {
  const all = { resealed: 0, current: 0, closed: [] as ClosedText[] };
  for (const organizationId of await ledger.organizationIds()) {
    const scope = ledger.scope(organizationId);
    for (const place of await scope.keptTexts()) {
      const done = await resealed({ organizationId, scope, box }, place);
      if (done === 'resealed' || done === 'current') all[done]++;
      else if (done) all.closed.push(done);
    }
  }
  return all;
}

interface In {
  readonly organizationId: string;
  readonly scope: Scope;
  readonly box: SecretBox;
}

async function resealed(
  { organizationId, scope, box }: In,
  found: KeptText,
): Promise<'resealed' | 'current' | ClosedText | undefined> {
  const { kind, name } = found;
  const purpose =
    kind === 'blob' ? slotPurpose({ organizationId, name }) : tokensPurpose(organizationId, name);
  for (let kept: KeptText | undefined = found; kept && isSealed(kept.text); ) {
    const opening = box.open(kept.text, purpose);
    if (!opening.ok) {
      const why = opening.code === 'key-gone' ? 'key-gone' : 'damaged';
      return { organizationId, kind, name, why };
    }
    if (opening.current) return 'current';
    if (await scope.replaceText(kept, box.seal(opening.text, purpose))) return 'resealed';
    // A server has kept something else there since it was read.
    kept = (await scope.keptTexts()).find((text) => text.kind === kind && text.name === name);
  }
  return undefined;
}
