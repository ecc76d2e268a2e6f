import { h } from '../elements.ts';
import { people } from '../organization.ts';
import type { Answers } from './messages.ts';

/** What teams-js calls it when a person closes a window of the host's. */
const CLOSED = { errorCode: 8000, message: 'User aborted' };

/** The host's choice of a person, out of everybody the preview knows. */
export const peoplePickerAnswers: Answers = {
  'people.selectPeople': ({ args: [inputs] }) => {
    const title =
      typeof inputs === 'object' && inputs !== null && 'title' in inputs ? inputs.title : undefined;
    return choose(typeof title === 'string' ? title : 'Select a person');
  },
};

async function choose(title: string): Promise<readonly unknown[]> {
  const { promise, resolve } = Promise.withResolvers<readonly unknown[]>();
  const choices = Object.values(people).map((person) => {
    const button = h('button', { type: 'button' }, person.name);
    button.addEventListener('click', () => {
      resolve([null, [{ objectId: person.id, displayName: person.name, email: person.mail }]]);
      dialog.close();
    });
    return button;
  });
  const dialog = h('dialog', { className: 'people' }, h('h2', {}, title), ...choices);
  dialog.addEventListener('close', () => {
    dialog.remove();
    resolve([CLOSED]);
  });
  document.body.append(dialog);
  dialog.showModal();
  return promise;
}
