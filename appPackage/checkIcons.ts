import { inflateSync } from 'node:zlib';

const SIGNATURE = '89504e470d0a1a0a';

interface Png {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colorType: number;
  readonly interlaced: boolean;
  readonly data: Buffer;
}

/** The full-colour icon: 192 × 192, square. Teams rounds the corners itself. */
export function colorIconProblems(file: string, bytes: Buffer): string[] {
  const png = readPng(bytes);
  return png ? sizeProblems(file, png, 192) : [notPng(file)];
}

/** The outline icon: 32 × 32, pure white on nothing, and drawn up to the edges. */
export function outlineIconProblems(file: string, bytes: Buffer): string[] {
  const png = readPng(bytes);
  if (!png) return [notPng(file)];
  const wrongSize = sizeProblems(file, png, 32);
  if (wrongSize.length > 0) return wrongSize;
  if (png.bitDepth !== 8 || png.colorType !== 6 || png.interlaced) {
    return [`${file} is not a PNG with 8-bit red, green, blue and alpha: save it so, without interlacing.`];
  }
  const pixels = unfiltered(png);
  return pixels ? pixelProblems(file, png, pixels) : [notPng(file)];
}

function notPng(file: string): string {
  return `${file} is not a PNG image: draw it again with \`node appPackage/drawIcons.ts\`.`;
}

function sizeProblems(file: string, { width, height }: Png, size: number): string[] {
  if (width === size && height === size) return [];
  return [`${file} is ${width} × ${height} pixels: Teams takes it only at ${size} × ${size}.`];
}

function pixelProblems(file: string, { width, height }: Png, pixels: Buffer): string[] {
  const visible: { x: number; y: number }[] = [];
  let colored = 0;
  for (let at = 0; at < width * height; at += 1) {
    if (pixels.readUInt8(at * 4 + 3) === 0) continue;
    visible.push({ x: at % width, y: Math.floor(at / width) });
    if (pixels.readUIntBE(at * 4, 3) !== 0xffffff) colored += 1;
  }
  const problems: string[] = [];
  if (colored > 0) problems.push(`${file} has ${colored} pixels that are not white: draw with #fff only.`);
  if (visible.length === 0) problems.push(`${file} is empty: draw the mark in white.`);
  if (visible.length === width * height)
    problems.push(`${file} has no transparent pixel: remove the background.`);
  const xs = visible.map(({ x }) => x);
  const ys = visible.map(({ y }) => y);
  const touches = (values: number[], size: number) =>
    Math.min(...values) === 0 && Math.max(...values) === size - 1;
  if (visible.length > 0 && !touches(xs, width) && !touches(ys, height)) {
    problems.push(`${file} has padding around the mark: draw the mark up to the edges.`);
  }
  return problems;
}

function readPng(bytes: Buffer): Png | undefined {
  if (bytes.length < 33 || bytes.toString('hex', 0, 8) !== SIGNATURE) return undefined;
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const start = at + 8;
    if (bytes.toString('latin1', at + 4, start) === 'IDAT') {
      parts.push(bytes.subarray(start, start + bytes.readUInt32BE(at)));
    }
  }
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    bitDepth: bytes.readUInt8(24),
    colorType: bytes.readUInt8(25),
    interlaced: bytes.readUInt8(28) !== 0,
    data: Buffer.concat(parts),
  };
}

/** PNG keeps each byte as its difference from the bytes before and above it; this undoes that. */
function unfiltered({ width, height, data }: Png): Buffer | undefined {
  const stride = width * 4;
  const raw = inflated(data);
  if (raw?.length !== height * (stride + 1)) return undefined;
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw.readUInt8(row * (stride + 1));
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column < 4 ? 0 : pixels.readUInt8(at - 4);
      const up = row === 0 ? 0 : pixels.readUInt8(at - stride);
      const upLeft = row === 0 || column < 4 ? 0 : pixels.readUInt8(at - stride - 4);
      const difference = raw.readUInt8(row * (stride + 1) + 1 + column);
      pixels.writeUInt8((difference + predicted(filter, left, up, upLeft)) & 0xff, at);
    }
  }
  return pixels;
}

function inflated(data: Buffer): Buffer | undefined {
  try {
    return inflateSync(data);
  } catch {
    return undefined;
  }
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - upLeft;
  const [byLeft, byUp, byUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (byLeft <= byUp && byLeft <= byUpLeft) return left;
  return byUp <= byUpLeft ? up : upLeft;
}
