import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import type { Choices } from './choices.ts';

/** Fluent's own values for the three themes of Teams, so that the page matches the tab it frames. */
export const themes: Readonly<Record<Choices['theme'], Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Puts a theme's values where the style sheets read them. */
export function applyTheme(name: Choices['theme']) {
  const root = document.documentElement;
  root.dataset.theme = name;
  for (const [token, value] of Object.entries(themes[name]))
    root.style.setProperty(`--${token}`, String(value));
}
