import type { BrowserContext } from 'playwright-core';

/**
 * Everything that went wrong in a browser context: errors and warnings on the console, errors that nobody
 * caught, and requests that failed. Nothing is filtered. A request that the page itself gave up, because it
 * was left or a frame in it was, has not failed.
 */
export function watchForProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    problems.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'unknown';
    if (why !== 'net::ERR_ABORTED')
      problems.push(`request failed: ${request.method()} ${request.url()} (${why})`);
  });
  return problems;
}
