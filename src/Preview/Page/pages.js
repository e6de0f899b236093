import { dashboardPage } from './dashboard.js';
import { confirmLeaving } from './dialog/message.js';
import { element, ofPlatform } from './element.js';
import { formPage } from './form/page.js';
import { listPage } from './list/page.js';
import { getApp } from './metadata.js';
import { setLeaveGuard } from './router.js';

/** @import { Route } from './router.js' */

/**
 * @typedef {object} AppPage
 * @property {string} title
 * @property {HTMLElement} element
 * @property {() => boolean} [isDirty]
 * @property {() => unknown} [onShown]
 */

/**
 * @param {Route} route
 * @returns {Promise<AppPage>}
 */
async function pageFor(route) {
  switch (route.kind) {
    case 'list':
      return listPage(route.table, route.view);
    case 'row':
      return formPage(route.table, route.id);
    case 'new':
      return formPage(route.table, null);
    case 'dashboard':
      return dashboardPage(route.id);
  }
}

let latest = 0;

/**
 * Shows the page of a route; the last one asked for wins.
 * @param {Route | undefined} route
 * @param {HTMLElement} main
 */
export async function showPage(route, main) {
  const turn = ++latest;
  main.setAttribute('aria-busy', 'true');
  const page = await (route ? pageFor(route) : Promise.reject(new Error('There is nothing at this address.'))).catch(errorPage);
  if (turn !== latest) return;
  main.replaceChildren(page.element);
  main.removeAttribute('aria-busy');
  document.title = `${page.title} – ${getApp().title} (preview)`;
  protect(page);
  dispatchEvent(new Event('routed'));
  if (document.activeElement === document.body) main.focus({ preventScroll: true });
  page.onShown?.();
}

/**
 * Asks before unsaved changes are left.
 * @param {AppPage} page
 */
function protect(page) {
  const isDirty = () => page.isDirty?.() ?? false;
  setLeaveGuard(async () => !isDirty() || confirmLeaving());
  onbeforeunload = event => {
    if (isDirty()) event.preventDefault();
  };
}

/**
 * @param {Error} error
 * @returns {AppPage}
 */
const errorPage = error => ({
  title: 'Not shown',
  element: element('div', { class: 'notice', ...ofPlatform }, element('h1', {}, 'This cannot be shown'), element('p', {}, error.message)),
});
