import type { Role } from '#contract';

/** The labels of the page about the organization: its choices, who sees its partners, keys of programs. */
export interface SettingsWords {
  readonly title: string;
  readonly about: string;
  readonly refused: string;
  readonly save: string;
  readonly saved: string;

  readonly choices: string;
  readonly name: string;
  readonly timeZone: string;
  readonly timeZoneText: string;
  readonly language: string;
  readonly languages: Readonly<Record<'en' | 'de', string>>;
  readonly names: string;
  readonly namesText: string;
  readonly notices: string;
  readonly noticesText: string;
  readonly guests: string;
  readonly guestsText: string;

  readonly partners: string;
  readonly partnersText: string;
  readonly noPartners: string;
  readonly seenBy: string;
  seenByOf(partner: string): string;
  readonly sight: Readonly<Record<'everybody' | 'analysts' | 'admins', string>>;
  readonly people: string;
  readonly peopleText: string;
  peopleOf(partner: string): string;
  saveOf(partner: string): string;

  readonly keys: string;
  readonly keysText: string;
  readonly noKeys: string;
  readonly keyName: string;
  readonly role: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly days: string;
  readonly make: string;
  readonly madeText: string;
  readonly key: string;
  readonly copy: string;
  readonly copied: string;
  readonly revoke: string;
  revokeOf(name: string): string;
  readonly revokeSure: string;
  readonly keep: string;
  /** `Analyst · until 31 Dec 2026 · last used 20 Nov 2026` */
  until(day: string): string;
  expired(day: string): string;
  revoked(day: string): string;
  used(day: string): string;
  readonly unused: string;
}
