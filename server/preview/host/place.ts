import { type Choices, options } from './choices.ts';
import { byId } from './elements.ts';
import { chat, people, team } from './organization.ts';

export interface Place {
  show(choices: Choices): void;
}

const PLACES = options.place;

const SHOWN = {
  channel: { title: team.channel.name, detail: team.name, icon: { look: 'team-icon', text: 'NP' } },
  personal: { title: 'Seventy', detail: 'Personal app', icon: { look: 'app-icon', text: '70' } },
  chat: { title: chat.name, detail: 'Group chat', icon: { look: 'team-icon', text: 'SR' } },
} as const;

/** Rail, title and view switch: where in "Teams" the tab is shown. */
export function createPlace(
  change: (changes: Partial<Choices>) => void,
  focus: (view: Choices['view']) => void,
): Place {
  const places = { channel: byId('rail-teams'), personal: byId('rail-app'), chat: byId('rail-chat') };
  const views = { scorecard: byId('view-scorecard'), posts: byId('view-posts') };
  for (const place of PLACES) {
    places[place].addEventListener('click', () => change({ place }));
  }
  for (const view of ['scorecard', 'posts'] as const) {
    views[view].addEventListener('click', () => {
      change({ view });
      // Where both views are side by side the choice takes the keyboard there.
      focus(view);
    });
  }
  byId('posts-place').textContent = `${team.name} · ${team.channel.name}`;

  return {
    show({ place, view, person, width }) {
      const { title, detail, icon } = SHOWN[place];
      document.body.dataset.width = width;
      document.body.dataset.view = view;
      byId('avatar').textContent = people[person].initials;
      byId('place-title').textContent = title;
      byId('place-detail').textContent = detail;
      const sign = byId('place-icon');
      sign.className = icon.look;
      sign.textContent = icon.text;
      for (const one of PLACES) places[one].ariaCurrent = one === place ? 'page' : null;
      views.scorecard.ariaCurrent = view === 'scorecard' ? 'page' : null;
      views.posts.ariaCurrent = view === 'posts' ? 'page' : null;
    },
  };
}
