import type { PartnerWords } from './partnerWords.ts';

export const enPartners: PartnerWords = {
  partner: 'Partner',
  of: (id) => `of partner ${id}`,
  find: 'Find by name or id',
  looking: 'Looking …',
  none: 'No partner that you may see is called so.',
  more: 'There are more: type a part of the name or id.',
  unknown: 'There is no such partner for you',
  unknownText:
    'The link leads to a partner that is not there, or that you may not see. An admin can let you see it.',
  toOwn: 'To what you can see',
};
