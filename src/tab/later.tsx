import { type ComponentType, type FunctionComponent, use } from 'react';
import { FailureError } from './api/failure.ts';

type Loaded<Props> = Promise<{ readonly default: ComponentType<Props> }>;

/** What could not be fetched, and is fetched anew when somebody tries again. */
const failed = new Set<() => void>();

/** A part whose program comes when it is asked for. Without a connection it does not come, and that can pass. */
export function later<Props extends object>(load: () => Loaded<Props>): FunctionComponent<Props> {
  let loading: Loaded<Props> | undefined;
  const begin = (): Loaded<Props> =>
    load().catch(() => {
      failed.add(() => {
        loading = undefined;
      });
      throw new FailureError({ kind: 'unreachable', id: crypto.randomUUID() });
    });
  return function Later(props: Props) {
    loading ??= begin();
    const { default: Part } = use(loading);
    return <Part {...props} />;
  };
}

/** The next look at a part that could not be fetched fetches it again. */
export function forgetFailed(): void {
  for (const forget of failed) forget();
  failed.clear();
}
