import { type TabTarget, writeTabLink } from './deepLinks.ts';
import { byId, h } from './elements.ts';

/** Shows the link that the tab shares: the one for Teams, copied where the browser lets us, and the local one. */
export async function showSharedLink(target: TabTarget, label: string, localAddress: string) {
  const link = writeTabLink(target, label);
  const copied = await copy(link);
  const place = byId('shared');
  const close = h('button', { type: 'button' }, 'Close');
  const field = h('input', { readOnly: true, value: link });
  close.addEventListener('click', () => place.replaceChildren());
  place.replaceChildren(
    h(
      'div',
      { className: 'shared' },
      h(
        'p',
        {},
        h(
          'strong',
          {},
          copied ? 'The link is copied.' : 'The browser did not let us copy: take it from here.',
        ),
      ),
      h('label', {}, h('span', {}, `Link in Teams to “${label}”`), field),
      h('p', {}, h('a', { href: localAddress }, 'The same place in this preview')),
      close,
    ),
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without permission or focus the browser refuses; the link is shown anyway.
    return false;
  }
}
