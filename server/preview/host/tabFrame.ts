import type { Choices } from './choices.ts';
import { h } from './elements.ts';
import { appName, contentUrl, entityId, showLoadingIndicator } from './manifest.ts';
import { introduction, legacyContext } from './protocol/context.ts';
import { type Line, openLine } from './protocol/line.ts';
import type { ProtocolLog } from './protocol/log.ts';
import type { Answers } from './protocol/messages.ts';

/** loading: the host's spinner covers the tab; problem: Teams would say that the app cannot be reached. */
export type TabState = 'loading' | 'shown' | 'problem';

interface TabFrameParts {
  /** The element that the frame fills. */
  place: HTMLElement;
  choices: () => Choices;
  log: ProtocolLog;
  /** Answers that are not about the tab's own life: sign-in, links. */
  answers: Answers;
  onState(state: TabState): void;
}

const successDeadline = 30_000;
const unloadDeadline = 3_000;

/** The frame with the tab in it: loads it, tells it what changed, and answers what it says about itself. */
export class TabFrame {
  readonly #parts: TabFrameParts;
  readonly #line: Line;
  #frame: HTMLIFrameElement | undefined;
  #subPageId: string | undefined;
  /** The events that the running tab asked for. */
  #registered = new Set<string>();
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #unloaded = () => {};

  constructor(parts: TabFrameParts) {
    this.#parts = parts;
    const partner = () => this.#frame?.contentWindow ?? null;
    this.#line = openLine(partner, location.origin, { ...this.#ownAnswers(), ...parts.answers }, parts.log);
  }

  /** Loads the tab afresh, at this place in it. */
  async load(subPageId: string | undefined): Promise<void> {
    await this.#unload();
    this.#subPageId = subPageId;
    this.#renew();
  }

  /** Brings the tab to another place: a tab that keeps running is told, any other is loaded afresh. */
  async go(subPageId: string | undefined): Promise<void> {
    const keepsRunning = this.#registered.has('beforeUnload') && this.#registered.has('load');
    await this.#unload();
    this.#subPageId = subPageId;
    if (!keepsRunning) return this.#renew();
    const address = contentUrl(this.#parts.choices());
    this.#line.send({ func: 'load', args: [{ entityId, contentUrl: address }] });
  }

  /** Tells the running tab that the theme is another. */
  changeTheme() {
    if (!this.#registered.has('themeChange')) return;
    this.#line.send({ func: 'themeChange', args: [this.#parts.choices().theme] });
  }

  focus() {
    this.#frame?.focus();
  }

  #ownAnswers(): Answers {
    const { choices, onState } = this.#parts;
    const noAnswer = (act: () => void) => () => {
      act();
      return undefined;
    };
    return {
      initialize: () => introduction('content', choices()),
      getContext: () => [legacyContext(choices(), this.#subPageId)],
      registerHandler: ({ args: [name] }) => {
        this.#registered.add(String(name));
        return undefined;
      },
      'appInitialization.appLoaded': noAnswer(() => onState('shown')),
      // The runtime says that success is answered: without the answer notifySuccess would wait for ever.
      'appInitialization.success': () => {
        this.#settle('shown');
        return [];
      },
      'appInitialization.expectedFailure': noAnswer(() => this.#settle('shown')),
      'appInitialization.failure': noAnswer(() => this.#settle('problem')),
      'settings.getSettings': () => [
        { entityId, contentUrl: contentUrl(choices()), suggestedDisplayName: appName },
      ],
      readyToUnload: noAnswer(() => this.#unloaded()),
    };
  }

  #settle(state: TabState) {
    clearTimeout(this.#deadline);
    this.#parts.onState(state);
  }

  /** Lets a tab that asked for it put its things away; one that does not answer is not waited for long. */
  async #unload(): Promise<void> {
    if (!this.#registered.has('beforeUnload')) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, unloadDeadline);
    this.#unloaded = resolve;
    this.#line.send({ func: 'beforeUnload', args: [] });
    await promise;
    clearTimeout(timer);
  }

  #renew() {
    const { place, choices, onState } = this.#parts;
    clearTimeout(this.#deadline);
    this.#registered = new Set();
    onState(showLoadingIndicator ? 'loading' : 'shown');
    if (showLoadingIndicator) this.#deadline = setTimeout(() => onState('problem'), successDeadline);
    // A new element instead of a new address: the browser's back button then leaves the preview, not the tab.
    this.#frame = h('iframe', {
      title: appName,
      className: 'tab-frame',
      allow: 'clipboard-write',
      src: contentUrl(choices()),
    });
    place.replaceChildren(this.#frame);
  }
}
