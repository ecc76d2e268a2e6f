import type { Choices } from '../choices.ts';
import { introduction } from './context.ts';
import { openLine } from './line.ts';
import type { ProtocolLog } from './log.ts';
import type { Answers } from './messages.ts';

type Result = readonly [succeeded: boolean, value: string];

/** A consent window opened for the tab: teams-js `authentication.authenticate`. */
export function popupAnswers(choices: () => Choices, log: ProtocolLog): Answers {
  return {
    'authentication.authenticate': ({ args }) => {
      const [address, width, height] = args;
      const url = typeof address === 'string' ? URL.parse(address) : null;
      if (url === null || !['http:', 'https:'].includes(url.protocol)) return [false, 'InvalidUrl'];
      switch (choices().signIn) {
        case 'cancelled':
          return [false, 'CancelledByUser'];
        case 'fails':
          return [false, 'FailedToOpenWindow'];
        case 'silent':
          return undefined;
        default:
          return show(url, size(width, 600), size(height, 535), choices, log);
      }
    },
  };
}

const size = (given: unknown, otherwise: number) =>
  typeof given === 'number' && given > 0 ? given : otherwise;

const closedCheck = 300;

function show(
  url: URL,
  width: number,
  height: number,
  choices: () => Choices,
  log: ProtocolLog,
): Promise<Result> {
  const popup = open(url, '_blank', `popup,width=${width},height=${height}`);
  if (popup === null) return Promise.resolve([false, 'FailedToOpenWindow']);

  return new Promise((resolve) => {
    const finish = (result: Result) => {
      clearInterval(watch);
      line.close();
      resolve(result);
      return undefined;
    };
    const line = openLine(
      () => popup,
      url.origin,
      {
        initialize: () => introduction('authentication', choices()),
        'authentication.authenticate.success': ({ args }) => finish([true, text(args[0])]),
        'authentication.authenticate.failure': ({ args }) => finish([false, text(args[0])]),
      },
      log,
    );
    // A window says nothing when a person closes it.
    const watch = setInterval(() => popup.closed && finish([false, 'CancelledByUser']), closedCheck);
  });
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
