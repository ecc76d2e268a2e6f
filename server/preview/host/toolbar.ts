import { type ChoiceName, type Choices, options } from './choices.ts';
import { byId, h } from './elements.ts';

interface Control {
  label: string;
  /** As buttons side by side where the choice is made often, else as a list. */
  look: 'buttons' | 'list';
  words: Readonly<Record<string, string>>;
}

/** The choices that have a control here; the view is switched where it is shown. */
const controls: {
  readonly [Name in Exclude<ChoiceName, 'view'>]: Control & { words: Record<Choices[Name], string> };
} = {
  theme: {
    label: 'Theme',
    look: 'buttons',
    words: { default: 'Light', dark: 'Dark', contrast: 'High contrast' },
  },
  person: {
    label: 'Person',
    look: 'buttons',
    words: { admin: 'Ada, admin', member: 'Mika, member' },
  },
  place: {
    label: 'Place',
    look: 'list',
    words: { channel: 'Channel tab', personal: 'Personal app', chat: 'Group chat' },
  },
  locale: {
    label: 'Language',
    look: 'list',
    words: {
      'en-US': 'English',
      'en-GB': 'English (United Kingdom)',
      'de-DE': 'Deutsch',
      'de-CH': 'Deutsch (Schweiz)',
    },
  },
  client: {
    label: 'Client',
    look: 'list',
    words: { web: 'Web', ios: 'iOS', android: 'Android, an old one' },
  },
  width: { label: 'Width', look: 'list', words: { desktop: 'Desktop', phone: 'Phone' } },
  way: {
    label: 'Sign-in by',
    look: 'list',
    words: { getAuthToken: 'Teams token', naa: 'Nested app auth' },
  },
  signIn: {
    label: 'Sign-in',
    look: 'list',
    words: {
      works: 'Works',
      failsOnce: 'Fails once',
      fails: 'Fails always',
      cancelled: 'Consent cancelled',
      silent: 'Never answers',
    },
  },
};

export interface Toolbar {
  /** Shows these choices, whoever made them. */
  show(choices: Choices): void;
}

export function createToolbar(choose: (name: ChoiceName, value: string) => void): Toolbar {
  const place = byId('controls');
  const names = Object.keys(controls) as (keyof typeof controls)[];
  const drawn = names.map((name) => draw(name, controls[name], (value) => choose(name, value)));
  place.replaceChildren(...drawn.map(({ element }) => element));

  const button = byId('settings-button');
  button.addEventListener('click', () => {
    const open = place.classList.toggle('open');
    button.ariaExpanded = String(open);
  });

  return {
    show(choices) {
      for (const [index, name] of names.entries()) drawn[index]?.show(choices[name]);
    },
  };
}

interface DrawnControl {
  element: HTMLElement;
  show(value: string): void;
}

function draw(name: keyof typeof controls, control: Control, choose: (value: string) => void): DrawnControl {
  return control.look === 'buttons' ? drawButtons(name, control, choose) : drawList(name, control, choose);
}

function drawButtons(
  name: keyof typeof controls,
  { label, words }: Control,
  choose: (value: string) => void,
) {
  const radios = options[name].map((value) => {
    const radio = h('input', { type: 'radio', name, value });
    radio.addEventListener('change', () => choose(value));
    return radio;
  });
  const labels = radios.map((radio) =>
    h('label', {}, radio, h('span', {}, words[radio.value] ?? radio.value)),
  );
  const element = h(
    'fieldset',
    { className: 'control' },
    h('legend', {}, label),
    h('div', { className: 'segments' }, ...labels),
  );
  return {
    element,
    show(value: string) {
      for (const radio of radios) radio.checked = radio.value === value;
    },
  };
}

function drawList(name: keyof typeof controls, { label, words }: Control, choose: (value: string) => void) {
  const select = h(
    'select',
    {},
    ...options[name].map((value) => h('option', { value }, words[value] ?? value)),
  );
  select.id = `choose-${name}`;
  select.addEventListener('change', () => choose(select.value));
  return {
    element: h('div', { className: 'control' }, h('label', { htmlFor: select.id }, label), select),
    show(value: string) {
      select.value = value;
    },
  };
}
