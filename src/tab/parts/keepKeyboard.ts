// What has the keyboard may go away by what it did, as "Try again" does once it was of use. Browsers then leave the
// keyboard nowhere: whoever works with it would begin anew at the top of the page, and hear nothing.

/** Where one reads on, and what says of itself that the keyboard goes on there. Never another control: see below. */
const PLACE = ':is(h1, h2, h3, [role=progressbar], [data-goes-on])';

/**
 * From here on the keyboard goes on: at the head of what has come in the place of what had it, or at the heading under
 * which it stood. It does not go to whichever control is next: Enter, held a moment too long, would press that as well.
 */
export function keepKeyboard(page: HTMLElement): void {
  let holder: Element | undefined;
  page.addEventListener('focusin', ({ target }) => {
    holder = target instanceof Element ? target : undefined;
  });
  page.addEventListener('focusout', () => {
    // What a person leaves is still there.
    queueMicrotask(() => {
      if (holder?.isConnected && holder !== document.activeElement) holder = undefined;
    });
  });
  const watch = new MutationObserver((changes) => {
    if (!holder || holder.isConnected) return;
    const gone = holder;
    holder = undefined;
    // Something else has taken it already, or the person is at work in the host around the tab.
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const next = nextOf(gone, changes);
    if (!next) return;
    if (next.tabIndex < 0) next.tabIndex = -1;
    next.focus();
  });
  watch.observe(page, { childList: true, subtree: true });
}

function nextOf(gone: Element, changes: readonly MutationRecord[]): HTMLElement | undefined {
  const stood = placeOf(gone, changes);
  const come = changes.filter(({ target }) => target === stood).flatMap(({ addedNodes }) => [...addedNodes]);
  for (const part of come) {
    const head = part instanceof Element && headOf(part);
    if (head) return head;
  }
  for (let around = stood; around; around = around.parentElement) {
    const head = headOf(around);
    if (head) return head;
  }
  return undefined;
}

/** In what it stood, as far as that is still there. */
function placeOf(gone: Element, changes: readonly MutationRecord[]): Element | null {
  let place: Node = gone;
  while (!place.isConnected) {
    const lost = place;
    const change = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
    if (!change) return document.body;
    place = change.target;
  }
  return place instanceof Element ? place : document.body;
}

const headOf = (part: Element): HTMLElement | undefined =>
  [part, ...part.querySelectorAll(PLACE)].find(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches(PLACE) && one.checkVisibility(),
  );
