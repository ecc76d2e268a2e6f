import type { PartnerWords } from './partnerWords.ts';

export const dePartners: PartnerWords = {
  partner: 'Partner',
  of: (id) => `von Partner ${id}`,
  find: 'Nach Name oder ID suchen',
  looking: 'Wird gesucht …',
  none: 'Kein Partner, den Sie sehen dürfen, heißt so.',
  more: 'Es gibt weitere: Geben Sie einen Teil von Name oder ID ein.',
  unknown: 'Diesen Partner gibt es für Sie nicht',
  unknownText:
    'Der Link führt zu einem Partner, den es nicht gibt oder den Sie nicht sehen dürfen. Ein Administrator kann ihn für Sie freigeben.',
  toOwn: 'Zu dem, was Sie sehen dürfen',
};
