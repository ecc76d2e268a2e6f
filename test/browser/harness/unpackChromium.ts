import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the packaged Chromium was unpacked, and the environment that it needs there. */
export interface UnpackedChromium {
  executable: string;
  environment: Record<string, string>;
}

const packageFolder = join(import.meta.dirname, '../../../node_modules/@sparticuz/chromium');

/**
 * Unpacks the Chromium that comes inside an npm package. Its own folder is the temporary folder while the
 * package is at work: the package takes any `chromium` that it finds in the temporary folder for its own.
 */
export async function unpackChromium(folder: string): Promise<UnpackedChromium> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const executable = await chromium.executablePath();
    const environment = { FONTCONFIG_FILE: writeFontSettings(folder) };
    if (starts(executable, environment)) return { executable, environment };

    // A bare machine lacks the few libraries that Chromium does not carry; the package has them for its own home.
    await inflate(join(packageFolder, 'bin/al2023.tar.br'));
    const withLibraries = { ...environment, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
    if (starts(executable, withLibraries)) return { executable, environment: withLibraries };
    throw new Error('The packaged Chromium does not start on this machine, also not with its own libraries.');
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function starts(executable: string, environment: Record<string, string>): boolean {
  const run = spawnSync(executable, ['--version'], { env: { ...process.env, ...environment } });
  return run.status === 0;
}

/** The package's fonts and no others: a screenshot then looks the same on every machine. */
function writeFontSettings(folder: string): string {
  const file = join(folder, 'fonts.conf');
  mkdirSync(join(folder, 'font-cache'), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
  return file;
}
