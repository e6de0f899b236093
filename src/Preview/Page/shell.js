import { element, newId } from './element.js';
import { icon } from './icons.js';
import { navigation } from './navigation.js';
import { become, everybody, person } from './session.js';

/**
 * Puts the frame around everything: the bar above, the navigation, and the place for pages.
 * @param {import('./app.js').App} app
 * @returns {HTMLElement} the place for pages
 */
export function mount(app) {
  const main = element('main', { id: 'main', tabindex: '-1', 'aria-label': app.title });
  const places = navigation();
  const toggle = element(
    'button',
    { type: 'button', class: 'menu', 'aria-expanded': 'false', 'aria-controls': places.id, 'aria-label': 'Navigation' },
    icon('menu'),
  );
  const open = wanted => {
    places.classList.toggle('open', wanted);
    toggle.setAttribute('aria-expanded', String(wanted));
  };
  toggle.addEventListener('click', () => open(!places.classList.contains('open')));
  places.addEventListener('click', event => {
    if (/** @type {Element} */ (event.target).closest('a')) open(false);
  });
  document.body.append(
    element('button', { type: 'button', class: 'skip', onclick: () => main.focus() }, 'Skip to the content'),
    element('header', { class: 'top' }, toggle, element('span', { class: 'app' }, app.title), note(app), picker()),
    element('div', { class: 'frame' }, places, main),
  );
  return main;
}

/** @param {import('./app.js').App} app */
const note = app =>
  element(
    'p',
    { class: 'note' },
    element('strong', {}, 'Preview'),
    element('span', {}, ` of version ${app.version}, drawn from the package. This is not Power Apps.`),
  );

function picker() {
  const id = newId('person');
  const names = everybody().map(one =>
    element('option', { value: one.name, selected: one.name === person().name }, `${one.name} – ${one.roles.join(', ')}`),
  );
  const select = element('select', { id, onchange: event => become(event.target.value) }, ...names);
  return element('div', { class: 'person' }, element('label', { for: id }, 'You are'), select);
}
