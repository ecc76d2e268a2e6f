/** `GET /api/v1/sign-in`: how people sign in here and which app of Teams this is. Asked without a token. */
export interface SignInSettings {
  readonly clientId: string;
  readonly authority: string;
  readonly scope: string;
  readonly teamsAppId: string;
}
