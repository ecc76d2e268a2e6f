import { rmSync } from 'node:fs';
import { startPreviewServer } from './previewServer.ts';

/** Before the tests: takes the sample in once; every preview then starts on a copy of that data folder. */
export default async function setUp(): Promise<() => void> {
  const { folder, stop } = await startPreviewServer();
  await stop('keep');
  process.env.SAMPLE_DATA = folder;
  return () => {
    delete process.env.SAMPLE_DATA;
    rmSync(folder, { recursive: true });
  };
}
