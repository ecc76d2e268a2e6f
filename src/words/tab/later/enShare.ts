import type { ShareWords } from './shareWords.ts';

export const enShare: ShareWords = {
  action: 'Share to channel',
  title: 'Share to a channel',
  text: 'This card is posted in your name, where you choose.',
  team: 'Team',
  chooseTeam: 'Choose a team',
  noTeams: 'You are in no team.',
  channel: 'Channel',
  chooseChannel: 'Choose a channel',
  noChannels: 'There is no channel of this team that you may post in.',
  kind: { standard: '', private: 'private', shared: 'shared' },
  message: 'Your words above the card',
  messageHint: 'Nothing is needed here.',
  card: 'What is posted',
  post: 'Post',
  posting: 'Posting …',
  posted: 'Posted.',
  openPost: 'Open it in Teams',
  close: 'Close',
  loading: 'Loading …',
  consent: 'Seventy needs your consent',
  consentText:
    'To show your teams and to post in your name, it has to be allowed to. Nothing is posted without you.',
  giveConsent: 'Give consent',
  consentWaits: 'Waiting until the consent has arrived …',
  consentRefused: 'The consent was not given. Without it nothing can be shared from here.',
  noWindow: 'Teams could not open the window. Open it yourself, and come back:',
  consentPage: 'Give consent in a window of the browser',
  haveAgreed: 'I have agreed',
  consentMissing: 'The consent has not arrived yet. Try again in a moment.',
  refused: {
    'share-unknown':
      'Whether the card was posted is not known. Look into the channel; if it is not there, post it again.',
    'graph-refused': 'Teams has refused to post it there. Nothing was posted.',
    other: 'That was not possible. Nothing was posted.',
  },
};
