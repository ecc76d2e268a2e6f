import { type ComponentType, type FunctionComponent, use } from 'react';
import { FailureError } from './api/failure.ts';

type Loaded<Props> = Promise<{ readonly default: ComponentType<Props> }>;

let isMissing = false;

/** A part whose program comes when it is asked for. Without a connection it does not come, and that can pass. */
export function later<Props extends object>(load: () => Loaded<Props>): FunctionComponent<Props> {
  let loading: Loaded<Props> | undefined;
  const begin = (): Loaded<Props> =>
    load().catch(() => {
      isMissing = true;
      throw new FailureError({ kind: 'unreachable', id: crypto.randomUUID() });
    });
  return function Later(props: Props) {
    loading ??= begin();
    const { default: Part } = use(loading);
    return <Part {...props} />;
  };
}

/**
 * Where a part could not be fetched the page begins anew, at the same place: a browser does not ask twice for a module
 * that it failed to get. Without a connection nothing is there to begin with. Says whether that was what was to be done.
 */
export function beginAnew(): boolean {
  if (isMissing && navigator.onLine) location.reload();
  return isMissing;
}
