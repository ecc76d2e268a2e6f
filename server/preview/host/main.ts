import { showChannel } from './channel/pane.ts';
import { type ChoiceName, type Choices, readChoices, writeChoices } from './choices.ts';
import type { TabTarget } from './deepLinks.ts';
import { byId } from './elements.ts';
import { createLogPanel } from './logPanel.ts';
import { createNextMonth } from './nextMonth.ts';
import { people } from './organization.ts';
import { createPlace } from './place.ts';
import { authTokenAnswers } from './protocol/authToken.ts';
import { linkAnswers, openLink } from './protocol/links.ts';
import { nestedAuthAnswers } from './protocol/nestedAuth.ts';
import { peoplePickerAnswers } from './protocol/peoplePicker.ts';
import { popupAnswers } from './protocol/popup.ts';
import { createSignIn } from './protocol/signIn.ts';
import { showSharedLink } from './shareNotice.ts';
import { TabFrame } from './tabFrame.ts';
import { createTabStatus } from './tabStatus.ts';
import { applyTheme } from './theme.ts';
import { createToolbar } from './toolbar.ts';

/** The local preview's host page: a stand-in for Teams around the real tab. */
function start() {
  const query = new URLSearchParams(location.search);
  let choices = readChoices(query);
  let subPageId = query.get('subPageId') ?? undefined;
  const current = () => choices;

  const log = createLogPanel();
  const signIn = createSignIn(current);
  const toolbar = createToolbar((name, value) =>
    change(readChoices(new URLSearchParams({ ...choices, [name]: value }))),
  );
  const place = createPlace(
    (changes) => change(changes),
    (view) => (view === 'posts' ? byId('posts').focus() : frame.focus()),
  );

  const openTab = ({ subPageId: to, inChannel }: TabTarget) => {
    subPageId = to;
    choices = { ...choices, place: inChannel ? 'channel' : 'personal', view: 'scorecard' };
    show();
    void frame.go(to).then(() => frame.focus());
  };
  const share = (to: string | undefined, label: string) => {
    const target = { subPageId: to, inChannel: choices.place === 'channel' };
    void showSharedLink(target, label, address(to));
  };

  const frame = new TabFrame({
    place: byId('tab-place'),
    choices: current,
    log,
    answers: {
      ...authTokenAnswers(signIn),
      ...nestedAuthAnswers(() => people[choices.person], signIn),
      ...popupAnswers(current, log),
      ...linkAnswers({ openTab, share }),
      ...peoplePickerAnswers,
    },
    onState: createTabStatus(() => void frame.load(subPageId)),
  });

  const address = (to: string | undefined) => new URL(`/${writeChoices(choices, to)}`, location.origin).href;

  function show() {
    history.replaceState(null, '', address(subPageId));
    applyTheme(choices.theme);
    toolbar.show(choices);
    place.show(choices);
  }

  function change(changes: Partial<Choices>) {
    const before = choices;
    choices = { ...choices, ...changes };
    show();
    if (choices.theme !== before.theme) frame.changeTheme();
    if (reloading.some((name) => choices[name] !== before[name])) {
      signIn.startOver();
      // Tokens that the tab's sign-in library keeps belong to the choice before.
      sessionStorage.clear();
      void frame.load(subPageId);
    }
  }

  show();
  createNextMonth();
  showChannel(byId('posts'), (link) => openLink(link, openTab));
  void frame.load(subPageId);
}

/** Choices that are new to a tab only when it starts. */
const reloading: readonly ChoiceName[] = ['person', 'place', 'signIn', 'way', 'locale', 'client'];

start();
