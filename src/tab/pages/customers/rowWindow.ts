import { type RefObject, useLayoutEffect, useState } from 'react';

/** Of a long list the rows in sight, and how high the whole of it is. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  /** Where a row begins. */
  top(index: number): number;
}

interface ListShape {
  readonly count: number;
  readonly rowHeight: number;
  /** The row that is open, and how much it adds below itself. */
  readonly open: number;
  readonly openHeight: number;
}

/** Rows beyond the edges that are there already when one scrolls. */
const BEYOND = 8;

/** The rows of a list in the page's own scrolling; only those in sight need to be in the page. */
export function useRowWindow(list: RefObject<HTMLElement | null>, shape: ListShape): RowWindow {
  const { count, rowHeight, open, openHeight } = shape;
  const [seen, setSeen] = useState({ top: 0, bottom: 1_000 });
  useLayoutEffect(() => {
    const look = () => {
      const start = list.current?.getBoundingClientRect().top ?? 0;
      // In steps: most of a scroll changes nothing that is in the page.
      const top = Math.floor(Math.max(0, -start) / rowHeight) * rowHeight;
      const bottom = Math.ceil((innerHeight - start) / rowHeight) * rowHeight;
      setSeen((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  });
  const added = open < 0 ? 0 : openHeight;
  const top = (index: number): number => index * rowHeight + (open >= 0 && index > open ? added : 0);
  const indexAt = (y: number): number => {
    if (open < 0 || y < top(open) + rowHeight) return y / rowHeight;
    return y < top(open + 1) ? open : (y - added) / rowHeight;
  };
  return {
    from: Math.max(0, Math.floor(indexAt(seen.top)) - BEYOND),
    to: Math.min(count, Math.ceil(indexAt(seen.bottom)) + BEYOND),
    height: count * rowHeight + added,
    top,
  };
}
