// Every answer of the API as a schema: the server declares its routes with them, and types come from them.

export { deedLog, personErased, retention } from './audit.ts';
export { board } from './board.ts';
export { customerChains, customers } from './customers.ts';
export { editions } from './editions.ts';
export { consentBegun, feedStatus, pullAsked } from './feed.ts';
export { importAnswer, importList } from './imports.ts';
export { me } from './me.ts';
export {
  cardTested,
  enrolments,
  notificationLog,
  notificationsAnswer,
  sampleCards,
} from './notifications.ts';
export { apiKeyMade, apiKeys, organization, partner, partners } from './organization.ts';
export { duplicatePeople } from './people.ts';
export { ownLink, personLinks } from './personLinks.ts';
export { problemAnswer } from './problemAnswer.ts';
export { scorecard } from './scorecard.ts';
export { scored } from './scoreDocument.ts';
export { posted, shareCard, shareChannels, shareConsent, shareTeams } from './share.ts';
export { signInSettings } from './signInSettings.ts';
export { skilling } from './skilling.ts';
export { trend } from './trend.ts';
