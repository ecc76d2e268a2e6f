import { deData } from '../deData.ts';
import { deLinks } from './deLinks.ts';
import { deNotifications } from './deNotifications.ts';
import { deShare } from './deShare.ts';
import type { LaterWords } from './index.ts';

export const de: LaterWords = {
  data: deData,
  notifications: deNotifications,
  share: deShare,
  links: deLinks,
};
