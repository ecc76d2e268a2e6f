import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** The hosts that may frame the tab: Teams, Microsoft 365 and Outlook. */
const HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
];

/** teams-js reads its list of hosts here; without it, it falls back to its own and complains. */
const TEAMS_JS_HOST_LIST = 'https://res.cdn.office.net';
const SIGN_IN = 'https://login.microsoftonline.com';

/** Fluent adds an empty style element and fills it by script: the hash of the empty text is all it needs. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The headers of every answer. Two of helmet's usual ones would break a tab and are off: X-Frame-Options,
 * which knows no list of hosts, and the opener policy, which cuts sign-in windows off from the tab.
 */
export function securityHeaders(publicUrl: string): RequestHandler {
  const secure = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'", ...HOSTS],
        connectSrc: ["'self'", TEAMS_JS_HOST_LIST, SIGN_IN],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", EMPTY_STYLE],
        // On http://localhost it would turn every address of the page into one that nobody serves.
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure,
    xFrameOptions: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** The same for answers that are given before anything of that is known, and that are no pages. */
export const BARE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'Cache-Control': 'no-store',
};
