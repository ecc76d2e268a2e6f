import type { Choices } from './choices.ts';
import { byId } from './elements.ts';
import { people, team } from './organization.ts';

export interface Place {
  show(choices: Choices): void;
}

/** Rail, title and view switch: where in "Teams" the tab is shown. */
export function createPlace(
  change: (changes: Partial<Choices>) => void,
  focus: (view: Choices['view']) => void,
): Place {
  const places = { channel: byId('rail-teams'), personal: byId('rail-app') };
  const views = { scorecard: byId('view-scorecard'), posts: byId('view-posts') };
  for (const place of ['channel', 'personal'] as const) {
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
      const inChannel = place === 'channel';
      document.body.dataset.width = width;
      document.body.dataset.view = view;
      byId('avatar').textContent = people[person].initials;
      byId('place-title').textContent = inChannel ? team.channel.name : 'Seventy';
      byId('place-detail').textContent = inChannel ? team.name : 'Personal app';
      const icon = byId('place-icon');
      icon.className = inChannel ? 'team-icon' : 'app-icon';
      icon.textContent = inChannel ? 'NP' : '70';
      places.channel.ariaCurrent = inChannel ? 'page' : null;
      places.personal.ariaCurrent = inChannel ? null : 'page';
      views.scorecard.ariaCurrent = view === 'scorecard' ? 'page' : null;
      views.posts.ariaCurrent = view === 'posts' ? 'page' : null;
    },
  };
}
