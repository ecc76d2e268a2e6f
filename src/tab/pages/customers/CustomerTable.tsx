import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CustomerRow, Customers } from '#contract';
import { CELL, DIVIDER, NARROW, useLook } from '../../parts/look.ts';
import { useNarrow } from '../../parts/narrow.ts';
import { useWords } from '../../words.tsx';
import { CustomerLine } from './CustomerLine.tsx';
import type { CustomerWishes } from './customerList.ts';
import { OpenCustomer } from './OpenCustomer.tsx';
import { useRowWindow } from './rowWindow.ts';

interface CustomerTableProps {
  answer: Customers;
  /** Those that match, in order. */
  rows: readonly CustomerRow[];
  /** What was wished for; the keyboard enters what comes of other wishes at its first row. */
  wishes: CustomerWishes;
  open: string | undefined;
  toggle: (tenant: string) => void;
}

const WIDE_ROW = 72;
const NARROW_ROW = 132;
/** Rows that Page Up and Page Down leap over. */
const PAGE = 10;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalL}`,
    '& > th, & > td': CELL,
    [NARROW]: { alignContent: 'center', rowGap: tokens.spacingVerticalXXS },
  },
  table: { display: 'block' },
  head: { display: 'block' },
  titles: { minHeight: '36px' },
  right: { justifySelf: 'end' },
  rows: { display: 'block', position: 'relative' },
  placed: { position: 'absolute', left: 0, right: 0, borderTop: DIVIDER },
  below: { display: 'block', position: 'absolute', left: 0, right: 0 },
  line: { ':hover': { backgroundColor: tokens.colorNeutralBackground2 } },
});

/** Every customer, of which only those in sight are in the page; arrows, Home and End move through all of them. */
export function CustomerTable({ answer, rows, wishes, open, toggle }: CustomerTableProps) {
  const look = useLook();
  const styles = useStyles();
  const narrow = useNarrow();
  const { customers } = useWords().t.pages;
  const list = useRef<HTMLTableSectionElement>(null);
  const { metric } = wishes;
  const [openHeight, setOpenHeight] = useState(0);
  const openAt = rowOf(open, rows);
  // A link to a customer leads to the customer, however far down it stands.
  const [active, setActive] = useState({ tenant: open, wishes });
  const follow = useRef(openAt >= 0);
  const at = active.wishes === wishes ? Math.max(0, rowOf(active.tenant, rows)) : 0;
  const rowHeight = narrow ? NARROW_ROW : WIDE_ROW;
  const shape = { count: rows.length, rowHeight, open: openAt, openHeight };
  const { from, to, height, top } = useRowWindow(list, shape);
  useLayoutEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    list.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"] button`)?.focus();
  }, [at]);

  const move = (event: KeyboardEvent) => {
    const moved = target(event.key, at, rows.length - 1);
    if (moved === undefined) return;
    event.preventDefault();
    follow.current = moved !== at;
    setActive({ tenant: rows[moved]?.tenant, wishes });
  };
  const columns = metric === undefined && !narrow ? answer.metrics.map((_metric, i) => i) : [metric];
  const template = narrow
    ? 'minmax(0, 1fr) minmax(0, 1fr)'
    : `minmax(0, 1.6fr) repeat(${columns.length}, minmax(0, 1.3fr)) 76px 76px`;
  const shown = rows.map((_row, i) => i).slice(from, to);
  // The one that has the keyboard stays in the page wherever one scrolls.
  const placed = rows.length > 0 && !shown.includes(at) ? [...shown, at] : shown;
  return (
    <table
      aria-label={customers.title}
      aria-rowcount={rows.length + 1}
      className={mergeClasses(look.surface, styles.table)}
    >
      <Head answer={answer} columns={columns} narrow={narrow} template={template} />
      <tbody ref={list} className={styles.rows} style={{ height }}>
        {placed.map((index) => {
          const row = rows[index];
          if (!row) return null;
          const isOpen = index === openAt;
          return (
            <Fragment key={row.tenant}>
              <tr
                aria-rowindex={index + 2}
                className={mergeClasses(styles.row, styles.placed, styles.line)}
                style={{ gridTemplateColumns: template, height: rowHeight, top: top(index) }}
              >
                <CustomerLine
                  row={row}
                  answer={answer}
                  metric={metric}
                  columns={columns}
                  isOpen={isOpen}
                  isActive={index === at}
                  move={move}
                  toggle={() => {
                    setActive({ tenant: row.tenant, wishes });
                    toggle(row.tenant);
                  }}
                />
              </tr>
              {isOpen && (
                <tr className={styles.below} style={{ top: top(index) + rowHeight }}>
                  <OpenCustomer tenant={row.tenant} measured={setOpenHeight} />
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

const rowOf = (customer: string | undefined, rows: readonly CustomerRow[]): number =>
  rows.findIndex(({ tenant }) => tenant === customer);

/** Where a key leads; nowhere for keys that mean something else. */
function target(key: string, at: number, last: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  };
  const wanted = to[key];
  return wanted === undefined || last < 0 ? undefined : Math.max(0, Math.min(last, wanted));
}

interface HeadProps {
  answer: Customers;
  columns: readonly (number | undefined)[];
  narrow: boolean;
  template: string;
}

/** The columns' titles; for ears only where rows are cards. */
function Head({ answer, columns, narrow, template }: HeadProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, names } = useWords();
  const { customers } = t.pages;
  return (
    <thead className={narrow ? look.spoken : styles.head}>
      <tr
        aria-rowindex={1}
        className={mergeClasses(styles.row, styles.titles, look.small, look.quiet)}
        style={{ gridTemplateColumns: template }}
      >
        <th scope="col">{customers.customer}</th>
        {columns.map((column) => {
          const name = column === undefined ? undefined : answer.metrics[column]?.metric;
          return (
            <th key={column ?? 'all'} scope="col">
              {name ? names.metric[name] : customers.standings}
            </th>
          );
        })}
        <th scope="col" className={styles.right}>
          {customers.pointsNow}
        </th>
        <th scope="col" className={styles.right}>
          {customers.ifFixed}
        </th>
      </tr>
    </thead>
  );
}
