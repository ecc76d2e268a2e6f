import { byId, h } from './elements.ts';
import { createLog, type LogEntry, type ProtocolLog } from './protocol/log.ts';

const kept = 200;

/** The panel that shows what the tab and the host say to each other; closed until somebody wants it. */
export function createLogPanel(): ProtocolLog {
  const panel = byId('log');
  const button = byId('log-button');
  const list = h('ol', { className: 'log-entries', tabIndex: 0, ariaLabel: 'Messages' });
  const clear = h('button', { type: 'button' }, 'Clear');
  panel.replaceChildren(
    h(
      'header',
      {},
      h('h2', {}, 'Protocol log'),
      h('p', {}, `The last ${kept} messages, the newest on top.`),
      clear,
    ),
    list,
  );
  clear.addEventListener('click', () => list.replaceChildren());
  button.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    button.ariaExpanded = String(!panel.hidden);
  });

  return createLog((entry) => {
    list.prepend(draw(entry));
    while (list.children.length > kept) list.lastElementChild?.remove();
  });
}

function draw({ at, direction, func, detail, known }: LogEntry): HTMLElement {
  const remark = known ? [] : [h('strong', {}, 'not known to this host')];
  return h(
    'li',
    {},
    h('time', {}, at.toLocaleTimeString('en-GB')),
    h('span', { className: 'log-direction' }, direction),
    h('code', {}, func),
    ...remark,
    h('span', { className: 'log-detail' }, detail),
  );
}
