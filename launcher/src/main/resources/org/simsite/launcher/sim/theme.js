import { words } from '/words.js';

/** Light, dark, or as the system has it. */
const order = ['auto', 'light', 'dark'];
const asked = new URLSearchParams(location.search).get('theme');
let theme = order.includes(asked) ? asked : (localStorage.getItem('theme') ?? 'auto');

export function showTheme() {
  document.documentElement.dataset.theme = theme;
  document.getElementById('theme').textContent = words().theme[theme];
}

export function switchTheme() {
  theme = order[(order.indexOf(theme) + 1) % order.length];
  localStorage.setItem('theme', theme);
  showTheme();
}
