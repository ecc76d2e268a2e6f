import { enData } from './enData.ts';
import { enDeeds } from './enDeeds.ts';
import { enFirstRun } from './enFirstRun.ts';
import { enLinks } from './enLinks.ts';
import { enNotifications } from './enNotifications.ts';
import { enPartners } from './enPartners.ts';
import { enRetention } from './enRetention.ts';
import { enSettings } from './enSettings.ts';
import { enShare } from './enShare.ts';
import type { LaterLabels } from './laterLabels.ts';

export const en: LaterLabels = {
  data: enData,
  firstRun: enFirstRun,
  notifications: enNotifications,
  partners: enPartners,
  retention: enRetention,
  settings: enSettings,
  share: enShare,
  links: enLinks,
  deeds: enDeeds,
  noFile: 'The file could not be fetched.',
};
