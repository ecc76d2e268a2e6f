import type { AskedShareCard } from '#contract';
import type { DesignationDocument } from '#scoring';
import { statusCard } from '../../channels/cards/statusCard.ts';
import type { TabAddress } from '../../channels/cards/tabLink.ts';
import type { Message } from '../../channels/channel.ts';
import type { Partner, Scope, TakenScore } from '../../ledger/index.ts';
import { redactForMember } from '../redactForMember.ts';
import { courseOfDesignation } from '../statusEvents.ts';
import { storedScore } from '../storedScore.ts';
import { watchOf, wishesOf } from '../wishes.ts';

export type ShareCardOutcome =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly code: 'no-scorecard' }
  | { readonly ok: false; readonly code: 'no-such-path'; readonly paths: readonly string[] };

export interface CardAsked extends AskedShareCard {
  readonly partner: Partner;
  readonly tab: TabAddress;
  readonly now: Date;
}

/**
 * The card of a designation as everybody may see it: whoever shares it may know amounts and names, the readers of
 * the channel may not.
 */
export async function shareCard(scope: Scope, asked: CardAsked): Promise<ShareCardOutcome> {
  const { partner, designation: name, path, tab, now } = asked;
  const { partnerId } = partner;
  const latest = (await scope.latestScores(partnerId)).find(({ designation }) => designation === name);
  if (!latest) return { ok: false, code: 'no-scorecard' };
  const shown = onPath(latest, path);
  if (!shown) {
    const { paths } = storedScore(latest).designation;
    return { ok: false, code: 'no-such-path', paths: paths.map((one) => one.path) };
  }
  const wishes = await wishesOf(scope);
  const before = await scope.scoreBefore(partnerId, name, latest.month);
  const earlier = before && onPath(before, shown.selectedPath);
  const fared = courseOfDesignation(await scope.courseLines(partnerId), name, watchOf(wishes, now));
  const { course, enrolledPath } = fared;
  const card = statusCard({
    partner,
    asOf: latest.asOf,
    designation: redactForMember(shown),
    earlier: earlier && redactForMember(earlier),
    // What has become of the designation is told of the path that counts.
    course: shown.selectedPath === latest.path ? { course, enrolledPath } : undefined,
    language: wishes.language,
    tab,
  });
  const [heading] = card.body;
  return {
    ok: true,
    message: { card, summary: heading?.type === 'TextBlock' ? heading.text : card.fallbackText },
  };
}

/** The score as if the path were the one that counts; nothing where the edition has no such path. */
function onPath(score: TakenScore, wanted: AskedShareCard['path']): DesignationDocument | undefined {
  const { designation } = storedScore(score);
  if (wanted === undefined || wanted === designation.selectedPath) return designation;
  const path = designation.paths.find((one) => one.path === wanted);
  return path && { ...designation, selectedPath: wanted, total: path.total, qualified: path.qualified };
}
