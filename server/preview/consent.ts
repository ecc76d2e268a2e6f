import { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { CLIENT, PEOPLE, TENANT } from './organization.ts';

// The page on which a person agrees that the app acts for them, as the sign-in service would show it.

const asked = z.object({
  client_id: z.literal(CLIENT),
  response_type: z.literal('code'),
  redirect_uri: z.url(),
  scope: z.string().min(1),
  login_hint: z.string(),
  answer: z.enum(['yes', 'no']).optional(),
});

const PAGE = `/preview/identity/${TENANT}/oauth2/v2.0/authorize`;
const STYLES = `/preview/identity/consent.css`;

/** What each permission lets the app do, in the words of the page. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  'ChannelMessage.Send': 'Send messages to channels in your name',
  'Team.ReadBasic.All': 'Read the names of the teams you are in',
  'Channel.ReadBasic.All': 'Read the names of their channels',
};

/** Who has agreed to what, until the preview ends. */
export class PreviewConsents {
  readonly #agreed = new Set<string>();
  readonly routes: Router;

  constructor(origin: string) {
    this.routes = Router();
    this.routes.get(PAGE, this.#page(origin));
    this.routes.get(STYLES, (_request, response) => void response.type('css').send(CSS));
  }

  has(personId: string): boolean {
    return this.#agreed.has(personId);
  }

  #page(origin: string): RequestHandler {
    return (request, response) => {
      const read = asked.safeParse(request.query);
      const person = Object.values(PEOPLE).find(({ mail }) => mail === read.data?.login_hint);
      if (!read.success || !person || new URL(read.data.redirect_uri).origin !== origin) {
        return void response
          .status(400)
          .type('text')
          .send('This is no question that the preview can answer.');
      }
      const { redirect_uri, scope, answer } = read.data;
      if (answer === 'no') return response.redirect(`${redirect_uri}#error=access_denied`);
      if (answer === undefined) return sendPage(response, person.name, scope, request.originalUrl);
      this.#agreed.add(person.id);
      response.redirect(`${redirect_uri}#code=preview`);
    };
  }
}

function sendPage(response: Response, name: string, scope: string, here: string): void {
  const wishes = scope
    .split(' ')
    .map((one) => PERMISSIONS[one.slice(one.lastIndexOf('/') + 1)])
    .filter((one) => one !== undefined);
  // Links, because a page of the preview may send no forms.
  const link = (answer: string, label: string) =>
    `<a class="${answer}" href="${escaped(`${here}&answer=${answer}`)}">${label}</a>`;
  response.type('html').send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Permissions requested</title>
<link rel="stylesheet" href="${STYLES}">
<main>
<p class="who">${escaped(name)}</p>
<h1>Permissions requested</h1>
<p><strong>Seventy</strong> would like to:</p>
<ul>${wishes.map((wish) => `<li>${wish}</li>`).join('')}</ul>
<p class="answers">${link('no', 'Cancel')} ${link('yes', 'Accept')}</p>
</main>
</html>`);
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? '');

const CSS = `body { font: 15px/1.4 'Segoe UI', system-ui, sans-serif; margin: 0; background: #f2f2f2; color: #242424; }
main { max-width: 26rem; margin: 2rem auto; padding: 2rem; background: #fff; box-shadow: 0 2px 6px rgb(0 0 0 / 20%); }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
.who { color: #616161; margin: 0 0 1rem; }
li { margin: 0.5rem 0; }
.answers { display: flex; gap: 0.75rem; justify-content: flex-end; margin: 2rem 0 0; }
.answers a { padding: 0.4rem 1.5rem; text-decoration: none; color: #242424; background: #e0e0e0; }
.answers a.yes { color: #fff; background: #0f6cbd; }
`;
