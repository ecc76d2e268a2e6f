export type ThemeName = 'light' | 'dark' | 'contrast';

/** The host's word for its theme; one that is not known here counts as light. */
export const themeNamed = (name: string | null | undefined): ThemeName =>
  name === 'dark' || name === 'contrast' ? name : 'light';

/** The theme that holds now: set before the first paint by the address, then followed as the host says. */
export class ThemeStore {
  readonly #page: HTMLElement;
  readonly #listeners = new Set<() => void>();
  #current: ThemeName;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#current = themeNamed(page.dataset.theme);
  }

  readonly current = (): ThemeName => this.#current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(name: string): void {
    const theme = themeNamed(name);
    if (theme === this.#current) return;
    this.#current = theme;
    // What is painted outside Fluent's own elements, such as the page behind them, follows too.
    this.#page.dataset.theme = theme;
    for (const listener of this.#listeners) listener();
  }
}
