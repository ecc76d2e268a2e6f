import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  children: ReactNode;
  /** What stands in place of a part that has failed. */
  fallback(id: string, retry: () => void): ReactNode;
}

/** An error in one part leaves the rest standing. */
export class Boundary extends Component<BoundaryProps, { readonly id?: string | undefined }> {
  override state: { readonly id?: string | undefined } = {};

  static getDerivedStateFromError() {
    return { id: crypto.randomUUID() };
  }

  override render() {
    const { children, fallback } = this.props;
    const { id } = this.state;
    return id === undefined ? children : fallback(id, () => this.setState({ id: undefined }));
  }
}
