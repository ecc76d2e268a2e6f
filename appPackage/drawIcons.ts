// Draws color.png and outline.png from their SVG sources: `node appPackage/drawIcons.ts`, after changing one.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
];
const ICONS = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
];

// The packaged browser unpacks itself into TMPDIR when imported, and would use what an older one left there.
const folder = await mkdtemp(join(tmpdir(), 'seventy-icons-'));
process.env.TMPDIR = folder;
const { default: packaged } = await import('@sparticuz/chromium');
const browser = await chromium.launch({ executablePath: await packaged.executablePath(), args: FLAGS });
try {
  for (const { name, size } of ICONS) {
    const svg = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0;line-height:0">${svg}</body>`);
    await writeFile(new URL(`${name}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
