import { createHash } from 'node:crypto';
import type { Designation } from '#scoring';
import type { Language } from '#words';
import { statusCard } from '../channels/cards/statusCard.ts';
import type { TabAddress } from '../channels/cards/tabLink.ts';
import type { Message } from '../channels/channel.ts';
import type { Scope } from '../ledger/index.ts';
import { redactForMember } from './redactForMember.ts';
import { storedScore } from './storedScore.ts';

export interface BuiltCard {
  readonly message: Message;
  /** Equal for cards that show the same. */
  readonly hash: string;
}

export interface CardWishes {
  readonly partnerId: string;
  readonly designation: Designation;
  readonly language: Language;
  readonly tab: TabAddress;
}

/** The card that tells where a designation stands now; none while it has no score. */
export async function cardFor(scope: Scope, wishes: CardWishes): Promise<BuiltCard | undefined> {
  const { partnerId, designation, language, tab } = wishes;
  const latest = (await scope.latestScores(partnerId)).find((score) => score.designation === designation);
  if (latest === undefined) return undefined;
  const partner = (await scope.partners()).find((known) => known.partnerId === partnerId);
  const earlier = await scope.scoreBefore(partnerId, designation, latest.month);
  const card = statusCard({
    partner: partner?.name ?? partnerId,
    asOf: latest.asOf,
    designation: redactForMember(storedScore(latest).designation),
    earlier: earlier && redactForMember(storedScore(earlier).designation),
    language,
    tab,
  });
  const [heading] = card.body;
  const message = { card, summary: heading?.type === 'TextBlock' ? heading.text : card.fallbackText };
  return { message, hash: createHash('sha256').update(JSON.stringify(message)).digest('hex') };
}
