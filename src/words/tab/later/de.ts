import { deData } from './deData.ts';
import { deDeeds } from './deDeeds.ts';
import { deFirstRun } from './deFirstRun.ts';
import { deLinks } from './deLinks.ts';
import { deNotifications } from './deNotifications.ts';
import { dePartners } from './dePartners.ts';
import { deRetention } from './deRetention.ts';
import { deSettings } from './deSettings.ts';
import { deShare } from './deShare.ts';
import type { LaterLabels } from './laterLabels.ts';

export const de: LaterLabels = {
  data: deData,
  firstRun: deFirstRun,
  notifications: deNotifications,
  partners: dePartners,
  retention: deRetention,
  settings: deSettings,
  share: deShare,
  links: deLinks,
  deeds: deDeeds,
  noFile: 'Die Datei konnte nicht geholt werden.',
};
