import { apiKeysRoute, makeApiKeyRoute, revokeApiKeyRoute } from './apiKeys.ts';
import { deedsFileRoute, deedsRoute, retentionRoute, saveRetentionRoute } from './audit.ts';
import { boardRoute } from './board.ts';
import { customerRoute, customersRoute } from './customers.ts';
import { editionsRoute } from './editions.ts';
import { enrolmentsRoute, saveEnrolmentRoute } from './enrolments.ts';
import { eraseRoute } from './erasure.ts';
import { beginConsentRoute, endConsentRoute, feedRoute, pullRoute, withdrawConsentRoute } from './feed.ts';
import {
  acceptRoute,
  assignRoute,
  cancelRoute,
  importErrorsRoute,
  importRoute,
  importsRoute,
  undoRoute,
} from './imports.ts';
import { uploadRoute } from './importUpload.ts';
import { meRoute } from './me.ts';
import {
  notificationLogRoute,
  notificationsRoute,
  removeWorkflowRoute,
  samplesRoute,
  saveNotificationsRoute,
  saveWorkflowRoute,
  testCardRoute,
} from './notifications.ts';
import { organizationRoute, saveOrganizationRoute } from './organization.ts';
import { partnerAccessRoute, partnerRoute, partnersRoute } from './partners.ts';
import { mergeRoute, mergesRoute, separateRoute } from './people.ts';
import { decideLinkRoute, linkSelfRoute, linksRoute, ownLinkRoute, unlinkSelfRoute } from './personLinks.ts';
import type { Route } from './route.ts';
import { scoreRoute } from './score.ts';
import { scorecardRoute } from './scorecard.ts';
import {
  shareCardRoute,
  shareChannelsRoute,
  shareConsentRoute,
  shareRoute,
  shareTeamsRoute,
} from './share.ts';
import { signInRoute } from './signIn.ts';
import { skillingRoute } from './skilling.ts';
import { trendRoute } from './trend.ts';

/** Files of evidence. */
const IMPORT_ROUTES: readonly Route[] = [
  ...[importsRoute, uploadRoute, importRoute, importErrorsRoute],
  ...[acceptRoute, assignRoute, cancelRoute, undoRoute],
];

/** What commands on the server's own machine use as well. */
export const COMMAND_ROUTES: readonly Route[] = [...IMPORT_ROUTES, eraseRoute];

/** Every route of /api/v1. What is not in this table is not served. */
export const ROUTES: readonly Route[] = [
  signInRoute,
  meRoute,
  ...[organizationRoute, saveOrganizationRoute, partnersRoute, partnerRoute, partnerAccessRoute],
  ...[apiKeysRoute, makeApiKeyRoute, revokeApiKeyRoute],
  ...[scoreRoute, scorecardRoute, customersRoute, customerRoute, skillingRoute, trendRoute, editionsRoute],
  boardRoute,
  ...IMPORT_ROUTES,
  ...[feedRoute, beginConsentRoute, withdrawConsentRoute, endConsentRoute, pullRoute],
  ...[mergesRoute, mergeRoute, separateRoute, eraseRoute],
  ...[deedsRoute, deedsFileRoute, retentionRoute, saveRetentionRoute],
  ...[ownLinkRoute, linkSelfRoute, unlinkSelfRoute, linksRoute, decideLinkRoute],
  ...[notificationsRoute, saveNotificationsRoute, saveWorkflowRoute, removeWorkflowRoute],
  ...[samplesRoute, testCardRoute, notificationLogRoute],
  ...[enrolmentsRoute, saveEnrolmentRoute],
  ...[shareTeamsRoute, shareChannelsRoute, shareCardRoute, shareRoute, shareConsentRoute],
];
