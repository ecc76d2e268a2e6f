import { byId, h } from './elements.ts';
import type { TabState } from './tabFrame.ts';

/** What Teams lays over a tab that loads or cannot be reached. */
export function createTabStatus(retry: () => void): (state: TabState) => void {
  const place = byId('tab-status');
  return (state) => {
    place.dataset.state = state;
    switch (state) {
      case 'shown':
        place.replaceChildren();
        return;
      case 'loading':
        place.replaceChildren(
          h('span', { className: 'spinner', ariaHidden: 'true' }),
          h('p', {}, 'Loading Seventy…'),
        );
        return;
      case 'problem': {
        const button = h('button', { type: 'button' }, 'Try again');
        button.addEventListener('click', retry);
        place.replaceChildren(
          h('h2', {}, 'There was a problem reaching this app'),
          h(
            'p',
            {},
            'The tab said that it failed, or never said that it is ready. The protocol log shows its last message.',
          ),
          button,
        );
      }
    }
  };
}
