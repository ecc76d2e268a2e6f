import type { SecretSlot } from '../secrets/secretSlot.ts';
import type { FeedContext } from './feedContext.ts';
import { type FeedFailure, type FeedResult, failed, succeeded } from './problem.ts';
import { type Grant, named, type Refusal, requestToken } from './tokenEndpoint.ts';

export interface AccessTokens {
  /** A token that is good for some minutes more. */
  current(): Promise<FeedResult<string>>;
  /** Partner Center did not take this token: the next one is a new one. */
  reject(token: string): void;
}

/** A token is not used to its very end: the clocks differ, and a call takes a while. */
const SPARE_MS = 5 * 60_000;

/** The refusals that only a person can mend, by signing in again. */
const FOR_A_PERSON = new Set(['invalid_grant', 'interaction_required', 'consent_required', 'login_required']);

/** Access tokens out of the refresh token in a slot; each new refresh token goes there before anything else. */
export function accessTokens(slot: SecretSlot, context: FeedContext): AccessTokens {
  let held: { readonly token: string; readonly goodUntil: number } | undefined;

  async function renew(refused?: string): Promise<FeedResult<string>> {
    const reading = await slot.load();
    if (reading.state === 'none') return failed('consent-needed', 'Nobody has connected Partner Center yet.');
    if (reading.state === 'unreadable') {
      return failed(
        'consent-needed',
        'The stored access to Partner Center cannot be decrypted: its key is gone or it was damaged.',
      );
    }
    const answer = await requestToken({ grant_type: 'refresh_token', refresh_token: reading.text }, context);
    if (!answer.ok) return answer;
    if (answer.value.kind === 'granted') return hold(answer.value.grant);
    // Somebody else may have renewed it in the meantime, and the old one went with that.
    const overtaken = refused === undefined && (await changedSince(reading.text));
    return overtaken ? renew(reading.text) : refusalOf(answer.value.refusal);
  }

  async function changedSince(text: string): Promise<boolean> {
    const reading = await slot.load();
    return reading.state === 'secret' && reading.text !== text;
  }

  async function hold(grant: Grant): Promise<FeedResult<string>> {
    if (grant.refreshToken) await slot.save(grant.refreshToken);
    const goodUntil = context.clock.now().getTime() + grant.expiresInSeconds * 1000 - SPARE_MS;
    held = { token: grant.accessToken, goodUntil };
    return succeeded(grant.accessToken);
  }

  return {
    async current() {
      if (held && context.clock.now().getTime() < held.goodUntil) return succeeded(held.token);
      return renew();
    },
    reject(token) {
      if (held?.token === token) held = undefined;
    },
  };
}

export function refusalOf(refusal: Refusal): FeedFailure {
  return FOR_A_PERSON.has(refusal.error)
    ? failed(
        'consent-needed',
        `The sign-in service no longer accepts the access that was given (${named(refusal)}).`,
      )
    : failed('app-refused', `The sign-in service refuses the app registration (${named(refusal)}).`);
}
