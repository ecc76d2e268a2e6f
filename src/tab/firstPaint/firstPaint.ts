// Runs before anything is painted, and must not wait for anything: it imports nothing.

const page = document.documentElement;
const asked = new URLSearchParams(location.search);

const theme = asked.get('theme');
page.dataset.theme = theme === 'dark' || theme === 'contrast' ? theme : 'light';
if (asked.get('locale')?.toLowerCase().startsWith('de')) page.lang = 'de';
// A reload keeps the place in the tab: the skeleton is then that of the page to come.
const [first = '', , below = ''] = location.hash.slice(2).split(/[/?]/);
page.dataset.page = first === 'designation' && /^(customers|people|rules)$/.test(below) ? below : first;

// A program that does not arrive, or fails before it shows anything, cannot say so itself.
addEventListener(
  'error',
  () => {
    page.dataset.state ??= 'broken';
  },
  true,
);
addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement && target.matches('.not-loaded button')) location.reload();
});
