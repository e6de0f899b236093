import { element, labelOfPlatform, newId, ofPlatform } from './element.js';
import { icon } from './icons.js';
import { getApp } from './metadata.js';
import { hasPrivilege } from './privileges.js';
import { required } from './required.js';
import { hashOf } from './router.js';

/** @import { SiteMapArea, SiteMapGroup, SiteMapSubArea } from './metadata.js' */
/** @import { Route } from './router.js' */

/**
 * @param {SiteMapSubArea} subArea
 * @returns {Route}
 */
const routeTo = subArea => (subArea.table ? { kind: 'list', table: subArea.table } : { kind: 'dashboard', id: subArea.dashboard ?? '' });

/**
 * A sub-area appears to those who may read its table, as in the platform.
 * @param {SiteMapSubArea} subArea
 */
const isVisible = subArea => !subArea.table || hasPrivilege('Read', subArea.table);

/** The areas, groups and sub-areas that the user may see. */
const visibleAreas = () =>
  getApp()
    .siteMap.areas.map(area => ({
      ...area,
      groups: area.groups
        .map(group => ({ ...group, subAreas: group.subAreas.filter(isVisible) }))
        .filter(group => group.subAreas.length > 0),
    }))
    .filter(area => area.groups.length > 0);

/** Where the app opens. */
export const homeRoute = () => routeTo(required(visibleAreas()[0]?.groups[0]?.subAreas[0], 'The site map has nothing that you may see.'));

/** The site map: the sub-areas of one area, and a choice of areas when there are more. */
export function siteMap() {
  const nav = element('nav', { id: newId('site-map'), class: 'site-map', 'aria-label': 'Site map', ...labelOfPlatform });
  const areas = visibleAreas();
  const groups = element('div', { class: 'groups' });
  /** @param {SiteMapArea | undefined} area */
  const showArea = area => groups.replaceChildren(...(area?.groups ?? []).map(drawGroup));
  const picker = areas.length > 1 ? areaPicker(areas, showArea) : null;
  nav.append(groups, ...(picker ? [picker.element] : []));
  const markCurrent = () => {
    const area = areas.find(one => one.groups.some(group => group.subAreas.some(isCurrent)));
    if (area) {
      showArea(area);
      picker?.select(area);
    }
    for (const link of groups.querySelectorAll('a')) {
      if (isCurrentHash(link.hash)) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  };
  showArea(areas[0]);
  addEventListener('routed', markCurrent);
  return nav;
}

/**
 * Two addresses belong together when they name the same table or dashboard.
 * @param {string} hash
 */
const isCurrentHash = hash => location.hash.split('/')[2] === hash.split('/')[2];

/** @param {SiteMapSubArea} subArea */
const isCurrent = subArea => isCurrentHash(hashOf(routeTo(subArea)));

/**
 * @param {SiteMapArea[]} areas
 * @param {(area: SiteMapArea | undefined) => void} showArea
 */
function areaPicker(areas, showArea) {
  const id = newId('area');
  const options = areas.map(area => element('option', { value: area.id }, area.title));
  const select = element('select', { id }, ...options);
  select.addEventListener('change', () => showArea(areas.find(area => area.id === select.value)));
  return {
    element: element('div', { class: 'areas' }, element('label', { for: id, ...ofPlatform }, 'Area'), select),
    /** @param {SiteMapArea} area */
    select: area => {
      select.value = area.id;
    },
  };
}

/** @param {SiteMapGroup} group */
function drawGroup(group) {
  const id = newId('group');
  const links = group.subAreas.map(subArea => {
    const link = element('a', { href: hashOf(routeTo(subArea)) }, icon(subArea.table ? 'table' : 'dashboard'), subArea.title);
    return element('li', {}, link);
  });
  return element('section', { 'aria-labelledby': id }, element('h2', { id }, group.title), element('ul', {}, ...links));
}
