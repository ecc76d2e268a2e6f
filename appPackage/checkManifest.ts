import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AppManifestUtils } from '@microsoft/app-manifest';

const SCHEMA_VERSION = '1.30';

type SchemaName = 'MicrosoftTeams.schema' | 'MicrosoftTeams.Localization.schema';

/** The parts of a manifest that the build itself looks at; the schema decides whether they are there. */
export interface Manifest {
  readonly version: string;
  readonly name: { readonly short: string; readonly full?: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly developer: Readonly<Record<string, string>>;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly staticTabs?: readonly { readonly name?: string }[];
  readonly activities?: {
    readonly activityTypes?: readonly { readonly description: string; readonly templateText: string }[];
  };
  readonly localizationInfo?: { readonly additionalLanguages?: readonly { readonly file: string }[] };
}

/** The schemas come with a package, so the check needs no network. */
export async function schemaProblems(file: string, document: unknown, name: SchemaName): Promise<string[]> {
  const path = fileURLToPath(
    import.meta.resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${SCHEMA_VERSION}/${name}.json`),
  );
  // Two patterns of the localization schema end in a bracket that the validator's regular expressions refuse bare.
  const schema = (await readFile(path, 'utf8')).replaceAll('\\\\b]', '\\\\b\\\\]');
  const found = await AppManifestUtils.validateAgainstSchema(Object(document), JSON.parse(schema));
  return found.map((text) => {
    const [place, what] = text.split(/ (.*)/s);
    const rule = what?.replace(/\. Details: (\{\})?/, ' ').trim();
    return `${file}: ${place || 'the document'} ${rule}. Correct it; the rule is in the manifest schema ${SCHEMA_VERSION}.`;
  });
}

export function versionProblems(file: string, manifest: Manifest, packageVersion: string): string[] {
  if (manifest.version === packageVersion) return [];
  return [
    `${file}: version is ${manifest.version} but package.json says ${packageVersion}: write the same in both.`,
  ];
}

export function developerProblems(file: string, manifest: Manifest): string[] {
  return Object.entries(manifest.developer)
    .filter(([key, value]) => key.endsWith('Url') && !value.startsWith('https://'))
    .map(([key, value]) => `${file}: developer.${key} is ${value}: the store takes only https addresses.`);
}

// What the store's reviewers send back most and a program can see. The texts are those of one language.
const PRODUCT_NAMES =
  /\b(microsoft|teams|office|outlook|excel|word|powerpoint|sharepoint|onedrive|copilot|azure)\b/i;

export function storeProblems(
  file: string,
  name: Manifest['name'],
  description: Manifest['description'],
): string[] {
  const problems: string[] = [];
  for (const [key, text] of Object.entries(name)) {
    const product = PRODUCT_NAMES.exec(text)?.[0];
    if (product)
      problems.push(
        `${file}: name.${key} contains "${product}": the store wants no product name of Microsoft's.`,
      );
  }
  if (/\bapps?\b/i.test(description.short)) {
    problems.push(
      `${file}: description.short says "app": the store wants to read what it does, not what it is.`,
    );
  }
  const words = description.full.split(/\s+/).length;
  if (words > 500)
    problems.push(`${file}: description.full has ${words} words: the store takes 500, so shorten it.`);
  return problems;
}
