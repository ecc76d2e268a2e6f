import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

const TEXT = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.map', '.webmanifest']);

/** Names below `assets/` carry a hash of their content: what is behind one never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** The smaller one first: browsers name both and mean no order by it. */
const ENCODINGS = ['br', 'gzip'] as const;

interface StoredFile {
  readonly type: string;
  readonly cache: string;
  readonly plain: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

/**
 * Serves a built folder from memory, compressed once per file: the tab is small, answers at once, and a new
 * build beside a running server does not pull files from under it.
 */
export function staticFiles(folder: string): RequestHandler {
  const files = new Map(filesIn(folder));
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    // The page's own addresses are relative to its folder, so it must be asked for with the slash.
    if (request.path === '/' && !request.originalUrl.split('?')[0]?.endsWith('/')) {
      const query = request.originalUrl.slice(request.baseUrl.length);
      return response.redirect(`${request.baseUrl}/${query.replace(/^\//, '')}`);
    }
    const { path } = request;
    // A page is asked for without its ending too: sign-ins lead back to such an address.
    const file = files.get(path === '/' ? '/index.html' : path) ?? files.get(`${path}.html`);
    if (!file) return next();
    response.type(file.type).set({ 'Cache-Control': file.cache, Vary: 'Accept-Encoding' });
    const encoding = TEXT.has(file.type) && ENCODINGS.find((known) => request.acceptsEncodings(known));
    if (!encoding) return void response.send(file.plain);
    file[encoding] ??= compressed(file.plain, encoding);
    response.set('Content-Encoding', encoding).send(file[encoding]);
  };
}

function* filesIn(folder: string): Generator<[string, StoredFile]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const cache = address.startsWith('/assets/') ? FOREVER : 'no-cache';
    yield [address, { type: extname(entry.name), cache, plain: readFileSync(path) }];
  }
}

function compressed(plain: Buffer, encoding: 'br' | 'gzip'): Buffer {
  if (encoding === 'gzip') return gzipSync(plain, { level: 9 });
  return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
