import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectorChannel } from '../../../server/channels/connector.ts';
import { ChannelWays } from '../../../server/tasks/notifications/channelWays.ts';
import { wishesOf } from '../../../server/tasks/wishes.ts';
import { openTestLedger } from '../appOnPort.ts';

let database: Awaited<ReturnType<typeof openTestLedger>>;
beforeAll(async () => {
  database = await openTestLedger();
});
afterAll(() => database.close());

const clock = () => new Date('2026-11-20T09:00:00Z');

test('the channel that is set takes the cards of the organization it is set for, and of no other', async () => {
  const opening = connectorChannel({
    ...{ botId: 'bot', secret: 'secret', clock, channelId: '19:home@thread.tacv2' },
    tokenUrl: 'https://login.microsoftonline.com/home/oauth2/v2.0/token',
    serviceUrl: 'https://smba.trafficmanager.net/teams',
  });
  if (!opening.ok) throw new Error(opening.reason);
  const ways = new ChannelWays({ own: { organizationId: 'home', channel: opening.channel }, clock });
  const found = async (organizationId: string) => {
    const scope = database.ledger.scope(organizationId);
    await scope.saveOrganization({ name: organizationId, timeZone: 'UTC', language: 'en' });
    return ways.find(scope, organizationId, await wishesOf(scope));
  };
  expect(await found('home')).toEqual({ ok: true, channel: opening.channel });
  expect(await found('guests')).toMatchObject({ ok: false, reason: /installed in no channel/ });
});
