import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { readSettings } from '../../server/settings.ts';
import { PROJECT } from './project.ts';

const read = (file: string) => readFile(join(PROJECT, file), 'utf8');
const variablesIn = (text: string) =>
  new Set([...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''));

test('every source file that teamsapp.yml names is there', async () => {
  const named = [
    ...(await read('teamsapp.yml')).matchAll(/(?:manifestPath|ignoreFile|environmentFolderPath): (\S+)/g),
  ];
  expect(named.length).toBeGreaterThan(4);
  for (const [, file = ''] of named) expect(existsSync(join(PROJECT, file)), file).toBe(true);
});

test('env/.env.dev has a line for every variable of teamsapp.yml and of both manifests', async () => {
  const lines = parseEnv(await read('env/.env.dev'));
  for (const file of ['teamsapp.yml', 'appPackage/manifest.json', 'appPackage/aad.manifest.json']) {
    for (const name of variablesIn(await read(file))) {
      // Secrets are written to env/.env.dev.user, which git ignores.
      if (!name.startsWith('SECRET_')) expect(lines, `${name} of ${file}`).toHaveProperty(name);
    }
  }
});

test('what provisioning writes has a line in env/.env.dev, or is a secret', async () => {
  const text = await read('teamsapp.yml');
  const written = [...text.matchAll(/^ {6}\w+: ([A-Z][A-Z0-9_]+)$/gm)].map(([, name]) => name ?? '');
  expect(written).toContain('TEAMS_APP_ID');
  const lines = parseEnv(await read('env/.env.dev'));
  for (const name of written.filter((name) => !name.startsWith('SECRET_')))
    expect(lines).toHaveProperty(name);
});

test('the settings file that provisioning writes starts the server once keys, channel and data are added', async () => {
  const text = await read('teamsapp.yml');
  const names = [...text.matchAll(/^ {8}([A-Z][A-Z0-9_]+): \$\{\{\w+\}\}$/gm)].map(([, name]) => name ?? '');
  const guid = '22222222-2222-4222-8222-222222222222';
  const given = Object.fromEntries(
    names.map((name) => [name, name === 'PUBLIC_URL' ? 'https://contoso.com' : guid]),
  );
  const SECRET_KEYS = Buffer.alloc(32, 1).toString('base64');
  const rest = { BOT_CHANNEL_ID: '19:a@thread.tacv2', DATA_DIR: '.data', SECRET_KEYS };
  expect(readSettings('production', { ...given, ...rest })).toMatchObject({ ok: true });
});

test('no secret and no data leaves with a deployment', async () => {
  const lines = (await read('env/.webappignore')).split('\n');
  expect(lines).toEqual(expect.arrayContaining(['env/.env.*', '.data*', '.git']));
});
