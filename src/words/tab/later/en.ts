import { enData } from '../enData.ts';
import { enLinks } from './enLinks.ts';
import { enNotifications } from './enNotifications.ts';
import { enShare } from './enShare.ts';
import type { LaterWords } from './index.ts';

export const en: LaterWords = {
  data: enData,
  notifications: enNotifications,
  share: enShare,
  links: enLinks,
};
