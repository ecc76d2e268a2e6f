import { enImports } from '../../imports/en.ts';
import { enData } from './enData.ts';
import { enDeeds } from './enDeeds.ts';
import { enLinks } from './enLinks.ts';
import { enNotifications } from './enNotifications.ts';
import { enRetention } from './enRetention.ts';
import { enPartners } from './enPartners.ts';
import { enSettings } from './enSettings.ts';
import { enShare } from './enShare.ts';
import type { LaterWords } from './index.ts';

export const en: LaterWords = {
  data: enData,
  imports: enImports,
  notifications: enNotifications,
  retention: enRetention,
  settings: enSettings,
  partners: enPartners,
  share: enShare,
  links: enLinks,
  deeds: enDeeds,
};
