import { element, newId, ofPlatform } from './element.js';
import { icon } from './icons.js';
import { allUsers, currentUser, switchUser } from './session.js';
import { siteMap } from './site-map.js';

/** @import { AppDescription } from './metadata.js' */

/**
 * Puts the frame around everything: the bar above, the site map, and the room for pages.
 * @param {AppDescription} app
 * @returns {HTMLElement} the room for pages
 */
export function mountShell(app) {
  const main = element('main', { id: 'main', tabindex: '-1', 'aria-label': app.title });
  const nav = siteMap();
  document.body.append(
    element('button', { type: 'button', class: 'skip', onclick: () => main.focus(), ...ofPlatform }, 'Skip to the content'),
    element('header', { class: 'top' }, menuButton(nav), element('span', { class: 'app' }, app.title), previewNote(app), userPicker()),
    element('div', { class: 'frame' }, nav, main),
  );
  return main;
}

/**
 * Opens and closes the site map where there is no room for it.
 * @param {HTMLElement} nav
 */
function menuButton(nav) {
  const attributes = { type: 'button', class: 'menu', 'aria-expanded': 'false', 'aria-controls': nav.id, 'aria-label': 'Navigation' };
  const button = element('button', { ...attributes, ...ofPlatform }, icon('menu'));
  /** @param {boolean} isOpen */
  const open = isOpen => {
    nav.classList.toggle('open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => open(!nav.classList.contains('open')));
  nav.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('a')) open(false);
  });
  return button;
}

/** @param {AppDescription} app */
function previewNote(app) {
  const sentence = ` of version ${app.version}, drawn from the package. This is not Power Apps.`;
  return element('p', { class: 'note', ...ofPlatform }, element('strong', {}, 'Preview'), element('span', {}, sentence));
}

function userPicker() {
  const id = newId('person');
  const options = allUsers().map(user => {
    const attributes = { value: user.name, selected: user.name === currentUser().name };
    return element('option', attributes, `${user.name} – ${user.roles.join(', ')}`);
  });
  const select = element('select', { id }, ...options);
  select.addEventListener('change', () => switchUser(select.value));
  return element('div', { class: 'person', ...ofPlatform }, element('label', { for: id }, 'You are'), select);
}
