import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/**
 * A line of TCP to a database, which can go dead without a word: nobody is told, nothing arrives any more. Whoever
 * connects meanwhile is not answered either.
 */
export interface DeadLine {
  /** The address of a database by this line. */
  readonly url: string;
  die(): void;
  /** Who connects from now on is let through; what was on its way stays lost, as by a machine that was taken away. */
  revive(): void;
  close(): Promise<void>;
}

/** Before a database that listens on a socket of this machine. */
export async function deadLineTo(databaseUrl: string): Promise<DeadLine> {
  const { username, host, pathname } = new URL(databaseUrl);
  const target = join(decodeURIComponent(host), '.s.PGSQL.5432');
  const ends = new Set<Socket>();
  let dead = false;
  const hold = (socket: Socket): Socket => {
    // Both ends may find the other one gone: that is what a test is about.
    socket.on('error', () => undefined);
    ends.add(socket);
    return socket;
  };
  const server = createServer((near) => {
    hold(near);
    if (dead) return void near.pause();
    const far = hold(connect(target));
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://${username}@127.0.0.1:${port}${pathname}`,
    die() {
      dead = true;
      for (const end of ends) end.unpipe().pause();
    },
    revive() {
      dead = false;
    },
    async close() {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
