import { Component, type ReactNode } from 'react';
import { type Failure, failureOf } from '../api/failure.ts';
import { beginAnew } from '../later.tsx';

interface BoundaryProps {
  children: ReactNode;
  /** What stands in place of a part that has failed. */
  fallback(failure: Failure, retry: () => void): ReactNode;
}

interface BoundaryState {
  readonly failure?: Failure | undefined;
}

/** An error in one part leaves the rest standing. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: failureOf(error) };
  }

  override render() {
    const { children, fallback } = this.props;
    const { failure } = this.state;
    if (failure === undefined) return children;
    return fallback(failure, () => {
      if (!beginAnew()) this.setState({ failure: undefined });
    });
  }
}
