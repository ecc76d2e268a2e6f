import { deImports } from '../../imports/de.ts';
import { deData } from './deData.ts';
import { deDeeds } from './deDeeds.ts';
import { deLinks } from './deLinks.ts';
import { deNotifications } from './deNotifications.ts';
import { deRetention } from './deRetention.ts';
import { dePartners } from './dePartners.ts';
import { deSettings } from './deSettings.ts';
import { deShare } from './deShare.ts';
import type { LaterWords } from './index.ts';

export const de: LaterWords = {
  data: deData,
  imports: deImports,
  notifications: deNotifications,
  retention: deRetention,
  settings: deSettings,
  partners: dePartners,
  share: deShare,
  links: deLinks,
  deeds: deDeeds,
};
