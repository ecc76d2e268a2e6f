import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { picture } from './picture.ts';
import { build, copiedProject, edit, problemsOf } from './project.ts';

const WHITE = [255, 255, 255, 255];
/** How a manifest asks for a value. */
const asked = (name: string) => `\${{${name}}}`;
const NOTHING = [0, 0, 0, 0];

test('what is refused is not written, not even in part', async () => {
  const root = await copiedProject();
  await edit(root, 'appPackage/manifest.json', '"#5B5FC7"', '"violet"');
  expect((await build(root)).ok).toBe(false);
  expect(existsSync(join(root, 'out'))).toBe(false);
});

describe('variables', () => {
  test('one that nobody knows', async () => {
    const root = await copiedProject();
    await edit(root, 'appPackage/manifest.json', asked('BOT_ID'), asked('ROBOT_ID'));
    expect(await problemsOf(root)).toEqual([
      'ROBOT_ID has no value and nobody knows it: correct the name, or add it to env/.env.local.',
    ]);
  });

  test.each([
    ['prod', 'env/.env.prod is missing: copy env/.env.dev to it and fill it in.'],
    ['../x', "--env ../x: an environment's name has only small letters, digits and -."],
  ])('environment %s', async (env, sentence) => {
    expect(await problemsOf(await copiedProject(), { env })).toEqual([sentence]);
  });

  test('an address that is not that of the domain', async () => {
    const environment = { TAB_ENDPOINT: 'https://other.contoso.com', TAB_DOMAIN: 'Seventy.contoso.com' };
    expect(await problemsOf(await copiedProject(), { environment })).toEqual([
      'TAB_DOMAIN is "Seventy.contoso.com": write it in lower case in env/.env.local; Android signs in to no other.',
      'TAB_ENDPOINT is "https://other.contoso.com" but TAB_DOMAIN "Seventy.contoso.com": make it https://Seventy.contoso.com in env/.env.local.',
    ]);
  });
});

describe('the manifest', () => {
  test.each([
    ['"tier1"', '"tier9"', '/supportsChannelFeatures must be equal to one of the allowed values'],
    [
      '"permissions"',
      '"permission"',
      'the document must NOT have additional properties {"additionalProperty":"permission"}',
    ],
    [
      '"accentColor": "#5B5FC7"',
      '"isFullScreen": false',
      "the document must have required property 'accentColor'",
    ],
  ])('%s against its schema', async (from, to, sentence) => {
    const root = await copiedProject();
    await edit(root, 'appPackage/manifest.json', from, to);
    const problems = await problemsOf(root);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`appPackage/manifest.json: ${sentence}`);
    expect(problems[0]).toContain('Correct it; the rule is in the manifest schema 1.30.');
  });

  test.each([
    ['"short": "Seventy"', '"short": "Seventy for Teams"', 'name.short contains "Teams"'],
    ['"short": "Every', '"short": "App: every', 'description.short says "app"'],
    ['"full": "A partner', `"full": "${'so '.repeat(500)}A partner`, 'words: the store takes 500'],
    [asked('DEVELOPER_PRIVACY_URL'), 'http://contoso.com/', 'developer.privacyUrl is http://contoso.com/'],
  ])('%s against the rules of the store', async (from, to, sentence) => {
    const root = await copiedProject();
    await edit(root, 'appPackage/manifest.json', from, to);
    expect((await problemsOf(root)).join()).toContain(sentence);
  });

  test('a version that is not the one of package.json', async () => {
    const root = await copiedProject();
    await writeFile(join(root, 'package.json'), '{"version":"9.9.9"}');
    expect((await problemsOf(root)).join()).toContain('but package.json says 9.9.9: write the same in both.');
  });

  test('no JSON, in both manifests at once', async () => {
    const root = await copiedProject();
    for (const file of ['manifest.json', 'aad.manifest.json'])
      await edit(root, `appPackage/${file}`, '{', '{,');
    const problems = await problemsOf(root);
    expect(problems).toHaveLength(2);
    expect(problems[1]).toContain('appPackage/aad.manifest.json is not JSON');
  });
});

describe('icons', () => {
  test.each([
    ['color.png', picture(32, () => WHITE), 'color.png is 32 × 32 pixels: Teams takes it only at 192 × 192.'],
    [
      'outline.png',
      picture(64, () => WHITE),
      'outline.png is 64 × 64 pixels: Teams takes it only at 32 × 32.',
    ],
    [
      'outline.png',
      picture(32, (x) => (x < 9 ? WHITE : [91, 95, 199, 255])),
      'outline.png has 736 pixels that are not white',
    ],
    ['outline.png', picture(32, () => WHITE), 'outline.png has no transparent pixel'],
    ['outline.png', picture(32, () => NOTHING), 'outline.png is empty'],
    [
      'outline.png',
      picture(32, (x, y) => (x > 3 && x < 20 && y > 3 && y < 20 ? WHITE : NOTHING)),
      'outline.png has padding',
    ],
    ['outline.png', picture(32, () => WHITE).subarray(0, 60), 'outline.png is not a PNG image'],
    ['color.png', Buffer.from('<svg/>'), 'color.png is not a PNG image'],
  ])('%s of another kind', async (file, bytes, sentence) => {
    const root = await copiedProject();
    await writeFile(join(root, 'appPackage', file), bytes);
    expect((await problemsOf(root)).join()).toContain(`appPackage/${sentence}`);
  });
});

describe('languages', () => {
  test.each([
    [
      '"staticTabs[0].name"',
      '"staticTabs[1].name"',
      [
        '"staticTabs[0].name" is missing: translate "Scorecard" there.',
        '"staticTabs[1].name" names no text of the manifest: remove it.',
      ],
    ],
    [
      '{certification}',
      '{zertifikat}',
      ['has not the placeholders {actor} {certification} {day} of the manifest'],
    ],
    [
      '"name.short": "Seventy"',
      `"name.short": "Seventy ${asked('TEAMSFX_ENV')}"`,
      ['}, but language files get no values'],
    ],
    ['"Jeder Punkt', `"${'Jeder '.repeat(20)}Punkt`, ['must NOT have more than 80 characters']],
    ['"Jeder Punkt', '"Die App: jeder Punkt', ['description.short says "app"']],
    ['{', '{,', ['appPackage/de.json is not JSON']],
  ])('%s', async (from, to, sentences) => {
    const root = await copiedProject();
    await edit(root, 'appPackage/de.json', from, to);
    const problems = (await problemsOf(root)).join('\n');
    for (const sentence of sentences) expect(problems).toContain(sentence);
  });

  test('a file that is not there', async () => {
    const root = await copiedProject();
    await rm(join(root, 'appPackage/de.json'));
    expect(await problemsOf(root)).toEqual([
      'appPackage/de.json is missing, but manifest.json names it: add the file, or take its name out there.',
    ]);
  });
});
