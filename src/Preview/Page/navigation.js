import { theApp } from './app.js';
import { element, newId } from './element.js';
import { icon } from './icons.js';
import { addressOf } from './places.js';
import { may } from './privileges.js';

/** @typedef {import('./app.js').Place} Place */

/** @param {Place} place
 * @returns {import('./places.js').Where} */
const whereOf = place => (place.table ? { kind: 'list', table: place.table } : { kind: 'dashboard', id: place.dashboard ?? '' });

// A place appears to those who may read its table, as in the platform.
const visible = place => !place.table || may('Read', place.table);

/** The areas, groups and places that the person may see. */
const areas = () =>
  theApp()
    .siteMap.areas.map(area => ({
      ...area,
      groups: area.groups.map(group => ({ ...group, subAreas: group.subAreas.filter(visible) })).filter(group => group.subAreas.length > 0),
    }))
    .filter(area => area.groups.length > 0);

/** Where the app opens. */
export const firstPlace = () => whereOf(areas()[0].groups[0].subAreas[0]);

/** The site map: the places of one area, and a choice of areas when there are more. */
export function navigation() {
  const nav = element('nav', { id: newId('places'), class: 'places', 'aria-label': 'Site map' });
  const all = areas();
  const lists = element('div', { class: 'groups' });
  const showArea = id => lists.replaceChildren(...(all.find(area => area.id === id) ?? all[0]).groups.map(group));
  nav.append(lists);
  if (all.length > 1) nav.append(areaPicker(all, showArea));
  const mark = () => {
    const area = all.find(one => one.groups.some(item => item.subAreas.some(isHere)));
    if (area) showArea(area.id);
    const select = nav.querySelector('select');
    if (area && select) select.value = area.id;
    for (const link of lists.querySelectorAll('a')) link.toggleAttribute('aria-current', isAt(link.hash));
    for (const link of lists.querySelectorAll('a[aria-current]')) link.setAttribute('aria-current', 'page');
  };
  showArea(all[0].id);
  addEventListener('place', mark);
  return nav;
}

/** @param {string} address */
const isAt = address => {
  const [, , what] = address.split('/');
  return location.hash.split('/')[2] === what;
};

const isHere = place => isAt(addressOf(whereOf(place)));

function areaPicker(all, showArea) {
  const id = newId('area');
  const options = all.map(area => element('option', { value: area.id }, area.title));
  return element(
    'div',
    { class: 'areas' },
    element('label', { for: id }, 'Area'),
    element('select', { id, onchange: event => showArea(event.target.value) }, ...options),
  );
}

function group(one) {
  const id = newId('group');
  const links = one.subAreas.map(place =>
    element('li', {}, element('a', { href: addressOf(whereOf(place)) }, icon(place.table ? 'table' : 'dashboard'), place.title)),
  );
  return element('section', { 'aria-labelledby': id }, element('h2', { id }, one.title), element('ul', {}, ...links));
}
