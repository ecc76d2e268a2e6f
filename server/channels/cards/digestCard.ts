import type { Redacted } from '#contract';
import type { DesignationDocument } from '#scoring';
import { type Language, words } from '#words';
import type { Partner } from '../../ledger/index.ts';
import { type AdaptiveCard, plainText } from './adaptiveCard.ts';
import { type CourseOnCard, endOfTitle } from './courseWords.ts';
import { type TabAddress, tabLink } from './tabLink.ts';

export interface DigestLine {
  readonly designation: Redacted<DesignationDocument>;
  /** Its total a week ago. */
  readonly before: number | undefined;
  readonly on: CourseOnCard;
}

export interface DigestParts {
  readonly partner: Partner;
  readonly lines: readonly DigestLine[];
  readonly language: Language;
  readonly tab: TabAddress;
}

/** The week in one card: where every designation stands, those that moved first. */
export function digestCard({ partner, lines, language, tab }: DigestParts): AdaptiveCard {
  const say = words(language);
  const { digest } = say.card;
  const said = lines.map(({ designation, before, on }) => {
    const path = designation.paths.find(({ path: name }) => name === designation.selectedPath);
    if (path === undefined) throw new Error(`The score of ${designation.designation} lacks its path.`);
    const moved = before === undefined ? 0 : Math.round((designation.total - before) * 1e6) / 1e6;
    return {
      moved,
      title: say.names.designation[designation.designation],
      value: digest.line({
        total: say.total(path),
        moved: moved === 0 ? undefined : say.numbers.gain(moved),
        outcome: endOfTitle(say, path, on) ?? say.short(path),
      }),
    };
  });
  const facts = said
    .toSorted((a, b) => Math.abs(b.moved) - Math.abs(a.moved))
    .map(({ title, value }) => ({ title, value }));
  const title = digest.title(plainText(partner.name));
  const moved = digest.moved(said.filter((one) => one.moved !== 0).length, said.length);
  const overview = tabLink(tab, { partnerId: partner.partnerId, page: '' }, digest.open);
  const plain = facts.map((fact) => `${fact.title}: ${fact.value}.`).join(' ');
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: `${title}. ${moved} ${plain}`,
    body: [
      { type: 'TextBlock', text: title, wrap: true, size: 'Large', weight: 'Bolder', style: 'heading' },
      { type: 'TextBlock', text: moved, wrap: true, isSubtle: true, spacing: 'None' },
      { type: 'FactSet', facts, spacing: 'Medium' },
    ],
    actions: [{ type: 'Action.OpenUrl', title: digest.open, url: overview }],
  };
}
