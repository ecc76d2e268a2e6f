/** A message in the preview's channel, as the preview's connector received it. */
export interface Post {
  id: string;
  activity: {
    /** The person who has posted it; the app has no name here. */
    from?: { name?: string };
    text?: string;
    summary?: string;
    attachments?: readonly { contentType: string; content?: unknown }[];
  };
  postedAt: string;
  updatedAt?: string | null;
}

export type PostsState = { kind: 'posts'; posts: readonly Post[] } | { kind: 'unreachable' };

/** Reads the channel's posts, now and whenever the server says that they changed. */
export function followPosts(show: (state: PostsState) => void) {
  const read = async () => show(await fetchPosts());
  const events = new EventSource('/preview/channel/events');
  // `open` comes at the start and after every lost connection: what was posted meanwhile is read then.
  events.addEventListener('open', () => void read());
  events.addEventListener('changed', () => void read());
  events.addEventListener('error', () => show({ kind: 'unreachable' }));
}

async function fetchPosts(): Promise<PostsState> {
  try {
    const response = await fetch('/preview/channel');
    if (!response.ok) return { kind: 'unreachable' };
    const { posts } = (await response.json()) as { posts: Post[] };
    return { kind: 'posts', posts };
  } catch {
    // The server stopped; the event source keeps trying and reads again once it is back.
    return { kind: 'unreachable' };
  }
}
