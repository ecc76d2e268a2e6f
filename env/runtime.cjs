// The project runs on Node 24, which comes as a pinned package for this platform, so that an older
// system Node is no obstacle. npm's own linking of these packages' shared "node" command differs
// between versions (9, 10 and 11.6 remove it again), so the link is made here, after every install.
const { existsSync, mkdirSync, rmSync, symlinkSync, copyFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const modules = join(__dirname, '..', 'node_modules');
const windows = process.platform === 'win32';
const platform = windows ? 'win' : process.platform;
const binary = join(modules, `node-${platform}-${process.arch}`, 'bin', windows ? 'node.exe' : 'node');
const bin = join(modules, '.bin');
const link = join(bin, windows ? 'node.exe' : 'node');

if (existsSync(binary)) {
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  if (windows) copyFileSync(binary, link);
  else symlinkSync(relative(bin, binary), link);
} else if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Seventy needs Node 24 and carries none for ${process.platform}-${process.arch}; this is Node ${process.versions.node}. Install Node 24 and run npm ci again.`,
  );
  process.exit(1);
}
