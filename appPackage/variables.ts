import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

export type Environment = Readonly<Record<string, string | undefined>>;
export type VariablesReading =
  | { readonly ok: true; readonly values: Environment }
  | { readonly ok: false; readonly problems: readonly string[] };

const PROVISIONED = 'provision';

/** Every variable the package may ask for: what it is, or that `teamsapp provision` makes it. */
const ORIGINS: Readonly<Record<string, string>> = {
  TEAMSFX_ENV: 'the name of the environment, such as dev',
  TAB_DOMAIN: 'the host name of the server in lower case, such as seventy.contoso.com',
  TAB_ENDPOINT: 'the address of the server, such as https://seventy.contoso.com',
  DEVELOPER_NAME: 'who publishes the app, at most 32 characters',
  DEVELOPER_WEBSITE_URL: 'the https address of a page about the publisher',
  DEVELOPER_PRIVACY_URL: 'the https address of the privacy statement',
  DEVELOPER_TERMS_OF_USE_URL: 'the https address of the terms of use',
  TEAMS_APP_ID: PROVISIONED,
  AAD_APP_CLIENT_ID: PROVISIONED,
  AAD_APP_OBJECT_ID: PROVISIONED,
  BOT_ID: PROVISIONED,
};

/**
 * Reads env/.env.<name> and, over it, env/.env.<name>.user and the process environment; a value that is empty
 * counts as none. Where git holds no env/.env.<name>, its .example stands in, so that a fresh clone can build.
 */
export function readVariables(root: string, name: string, environment: Environment): VariablesReading {
  if (!/^[a-z0-9-]+$/.test(name)) {
    return {
      ok: false,
      problems: [`--env ${name}: an environment's name has only small letters, digits and -.`],
    };
  }
  const own = join(root, 'env', `.env.${name}`);
  const base = existsSync(own) ? own : `${own}.example`;
  if (!existsSync(base)) {
    return { ok: false, problems: [`env/.env.${name} is missing: copy env/.env.dev to it and fill it in.`] };
  }
  const user = `${own}.user`;
  const layers = [
    parseEnv(readFileSync(base, 'utf8')),
    existsSync(user) ? parseEnv(readFileSync(user, 'utf8')) : {},
  ];
  const given = [...layers, environment].map((layer) =>
    Object.fromEntries(Object.entries(layer).filter(([, value]) => value?.trim())),
  );
  return { ok: true, values: Object.assign({}, ...given) };
}

/** Puts values in place of the ${{NAME}} of a JSON text; the names without a value come back as missing. */
export function fill(text: string, values: Environment): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value !== undefined) return JSON.stringify(value).slice(1, -1);
    missing.add(name);
    return placeholder;
  });
  return { text: filled, missing: [...missing] };
}

export function missingProblem(variable: string, name: string): string {
  const origin = ORIGINS[variable];
  if (origin === PROVISIONED)
    return `${variable} has no value: run \`teamsapp provision --env ${name}\`, which fills it.`;
  const file = `env/.env.${name}`;
  if (origin === undefined)
    return `${variable} has no value and nobody knows it: correct the name, or add it to ${file}.`;
  return `${variable} has no value: write it into ${file} (${origin}).`;
}

/** Sign-in works only where the tab's address, its domain and the registration's address are the same. */
export function addressProblems(values: Environment, name: string): string[] {
  const domain = values.TAB_DOMAIN ?? '';
  const problems: string[] = [];
  if (domain !== domain.toLowerCase()) {
    problems.push(
      `TAB_DOMAIN is "${domain}": write it in lower case in env/.env.${name}; Android signs in to no other.`,
    );
  }
  if (values.TAB_ENDPOINT !== `https://${domain}`) {
    problems.push(
      `TAB_ENDPOINT is "${values.TAB_ENDPOINT}" but TAB_DOMAIN "${domain}": make it https://${domain} in env/.env.${name}.`,
    );
  }
  return problems;
}
