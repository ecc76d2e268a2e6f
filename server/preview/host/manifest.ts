import manifest from '../../../appPackage/manifest.json';
import type { Choices } from './choices.ts';

/** What Teams reads in the app's manifest to show the tab, read here in the same way. */
const tab = firstTab();

export const appName = manifest.name.short;
export const entityId = tab.entityId;
export const showLoadingIndicator = manifest.showLoadingIndicator;

function firstTab() {
  const [first] = manifest.staticTabs;
  if (first === undefined) throw new Error('appPackage/manifest.json has no static tab to show.');
  return first;
}

/** The tab's address: the manifest's variable stands for this server, its placeholders are filled in. */
export function contentUrl({ theme, locale }: Pick<Choices, 'theme' | 'locale'>): string {
  const known: Readonly<Record<string, string>> = { theme, locale };
  const address = tab.contentUrl
    .replace(/^\$\{\{\w+\}\}/, '')
    .replace(/\{(?:app\.)?(\w+)\}/g, (_, name: string) => encodeURIComponent(known[name] ?? ''));
  return new URL(address, location.origin).href;
}
