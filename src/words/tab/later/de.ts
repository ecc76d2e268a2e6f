import { deImports } from '../../imports/de.ts';
import { deData } from './deData.ts';
import { deDeeds } from './deDeeds.ts';
import { deFirstRun } from './deFirstRun.ts';
import { deLinks } from './deLinks.ts';
import { deNotifications } from './deNotifications.ts';
import { dePartners } from './dePartners.ts';
import { deRetention } from './deRetention.ts';
import { deSettings } from './deSettings.ts';
import { deShare } from './deShare.ts';
import type { LaterWords } from './index.ts';

export const de: LaterWords = {
  data: deData,
  firstRun: deFirstRun,
  imports: deImports,
  notifications: deNotifications,
  partners: dePartners,
  retention: deRetention,
  settings: deSettings,
  share: deShare,
  links: deLinks,
  deeds: deDeeds,
  noFile: 'Die Datei konnte nicht geholt werden.',
};
