import { type Manifest, schemaProblems, storeProblems } from './checkManifest.ts';

/** A language file: the place of a text in the manifest, such as staticTabs[0].name, and its translation. */
type Translation = Readonly<Record<string, string>>;

/** Every text of the manifest that people read, by the name a language file calls it. */
export function translatableTexts(manifest: Manifest): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (key: string, text: string | undefined) => text !== undefined && texts.set(key, text);
  add('name.short', manifest.name.short);
  add('name.full', manifest.name.full);
  add('description.short', manifest.description.short);
  add('description.full', manifest.description.full);
  for (const [index, tab] of (manifest.staticTabs ?? []).entries())
    add(`staticTabs[${index}].name`, tab.name);
  for (const [index, activity] of (manifest.activities?.activityTypes ?? []).entries()) {
    add(`activities.activityTypes[${index}].description`, activity.description);
    add(`activities.activityTypes[${index}].templateText`, activity.templateText);
  }
  return texts;
}

/** A language file says all the manifest says, and nothing else: Teams mixes languages where one is missing. */
export async function languageProblems(
  file: string,
  document: unknown,
  manifest: Manifest,
): Promise<string[]> {
  const wrong = await schemaProblems(file, document, 'MicrosoftTeams.Localization.schema');
  const texts = translatableTexts(manifest);
  const translation: Translation = Object(document);
  for (const [key, text] of texts) {
    const translated = translation[key];
    if (translated === undefined)
      wrong.push(`${file}: "${key}" is missing: translate "${shortened(text)}" there.`);
    else if (placeholders(translated) !== placeholders(text)) {
      wrong.push(
        `${file}: "${key}" has not the placeholders ${placeholders(text) || '(none)'} of the manifest: use the same.`,
      );
    }
  }
  for (const key of Object.keys(translation)) {
    if (key !== '$schema' && !texts.has(key))
      wrong.push(`${file}: "${key}" names no text of the manifest: remove it.`);
  }
  if (wrong.length > 0) return wrong;
  return storeProblems(
    file,
    { short: translation['name.short'] ?? '', full: translation['name.full'] ?? '' },
    { short: translation['description.short'] ?? '', full: translation['description.full'] ?? '' },
  );
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{\w+\}/g)]
    .map(([name]) => name)
    .toSorted()
    .join(' ');
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
