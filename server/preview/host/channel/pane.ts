import { h } from '../elements.ts';
import { renderCard } from './card.ts';
import { followPosts, type Post, type PostsState } from './posts.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** The channel's posts, the newest on top, kept up to date while the page is open. */
export function showChannel(list: HTMLElement, openLink: (address: string) => void) {
  // It scrolls, so the keyboard must be able to reach it also when no card has a button.
  list.tabIndex = 0;
  const shown = new Map<string, { version: string; element: HTMLElement }>();

  const draw = (state: PostsState) => {
    if (state.kind === 'unreachable') {
      // What is shown already stays: it was true a moment ago.
      if (shown.size === 0)
        place(list, [notice('The posts cannot be read.', 'Is the preview still running?')]);
      return;
    }
    if (state.posts.length === 0) {
      shown.clear();
      place(list, [notice('No card has been posted yet.', 'Cards about the score appear here.')]);
      return;
    }
    // The channel keeps them in the order in which they came; two may carry the same time.
    const posts = state.posts.toReversed();
    for (const id of shown.keys()) if (!posts.some((post) => post.id === id)) shown.delete(id);
    place(
      list,
      posts.map((post) => {
        const version = JSON.stringify(post);
        const before = shown.get(post.id);
        if (before?.version === version) return before.element;
        const element = drawPost(post, openLink);
        shown.set(post.id, { version, element });
        return element;
      }),
    );
  };

  followPosts(draw);
}

/** Makes these the list's elements and leaves those in place that stay: they keep the keyboard's focus. */
function place(list: HTMLElement, elements: readonly HTMLElement[]) {
  for (const child of [...list.children]) if (!elements.some((element) => element === child)) child.remove();
  for (const [index, element] of elements.entries()) {
    const there = list.children[index] ?? null;
    if (there !== element) list.insertBefore(element, there);
  }
}

function notice(title: string, detail: string): HTMLElement {
  return h('div', { className: 'empty' }, h('p', { className: 'empty-title' }, title), h('p', {}, detail));
}

function drawPost(post: Post, openLink: (address: string) => void): HTMLElement {
  const { activity, postedAt, updatedAt } = post;
  const cards = (activity.attachments ?? [])
    .filter(({ contentType }) => contentType === cardType)
    .map(({ content }) => drawCard(content, openLink));
  const text = activity.text === undefined ? [] : [h('p', { className: 'post-text' }, activity.text)];
  const by = activity.from?.name;
  const icon = h(
    'span',
    { className: by ? 'person-icon' : 'app-icon', ariaHidden: 'true' },
    by ? initials(by) : '70',
  );
  const edited = updatedAt == null ? [] : [h('span', { title: `Edited ${longTime(updatedAt)}` }, 'Edited')];

  return h(
    'article',
    { className: 'post', ariaLabel: activity.summary ?? `Post by ${by ?? 'Seventy'}` },
    h(
      'p',
      { className: 'post-author' },
      icon,
      h('strong', {}, by ?? 'Seventy'),
      h('time', { dateTime: postedAt, title: longTime(postedAt) }, shortTime(postedAt)),
      ...edited,
    ),
    ...text,
    ...cards,
  );
}

function drawCard(content: unknown, openLink: (address: string) => void): HTMLElement {
  const card = renderCard(content, openLink);
  if (card !== undefined) return h('div', { className: 'card' }, card);
  const { fallbackText } = content as { fallbackText?: string };
  return h('p', { className: 'post-text' }, fallbackText ?? 'This card cannot be shown.');
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2);

function shortTime(iso: string): string {
  const at = new Date(iso);
  const today = new Date().toDateString() === at.toDateString();
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return today ? time : `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })} ${time}`;
}

const longTime = (iso: string) =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'medium' });
