import type { LogReason } from './notificationWords.ts';

// The log keeps its reasons as they were written. Those of the product itself are said in the reader's language;
// what a channel has answered is shown as it came.

const KNOWN: readonly (readonly [RegExp, LogReason])[] = [
  [/^nothing of this kind is told$/, 'unknown-kind'],
  [/^no longer so before it could be told$/, 'no-longer-so'],
  [/^no longer so when it became known$/, 'was-no-longer-so'],
  [/^nothing is near, secured or at risk$/, 'nothing-waited-for'],
  [/^more than (\d+) days ago when it became known$/, 'too-old'],
  [/^switched off in the settings$/, 'switched-off'],
  [/^put off until (\d{4}-\d\d-\d\d)$/, 'put-off'],
  [/^one post about a designation a day$/, 'one-a-day'],
  [/^quiet hours until (\d\d:\d\d)$/, 'quiet-hours'],
  [/^the first week: only noted$/, 'first-week'],
  [/^nothing has changed since the last one$/, 'nothing-changed'],
  [/^no channel is wanted$/, 'no-channel-wanted'],
  [/^the bot is installed in no channel, and no workflow is chosen$/, 'no-channel'],
  [/^the bot is not, or no longer, installed in the channel that is chosen$/, 'bot-not-there'],
  [/^this installation has no bot$/, 'no-bot'],
  [/^SECRET_KEYS is not set: no address can be kept$/, 'no-keys'],
  [/^the address of the workflow is missing$/, 'no-address'],
  [/^no key opens the address of the workflow: save it again$/, 'unreadable-address'],
  [/^there is no score to tell about$/, 'no-score'],
  [/^it had ended when it became known$/, 'had-ended'],
  [/^a later day had come when it became known$/, 'later-day'],
  [/^the person is no longer linked to the certificate$/, 'not-linked'],
  [/^the organization tells nobody personally$/, 'nobody-personally'],
  [/^the app is installed in no team$/, 'no-team'],
  [/^ten a minute for a person$/, 'ten-a-minute'],
];

/** What a reason of the log means, with the number, day or time in it; nothing for those from outside. */
export function knownReason(
  text: string,
): { readonly reason: LogReason; readonly detail: string } | undefined {
  for (const [pattern, reason] of KNOWN) {
    const found = pattern.exec(text);
    if (found) return { reason, detail: found[1] ?? '' };
  }
  return undefined;
}
