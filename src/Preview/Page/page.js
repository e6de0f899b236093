import { theApp } from './app.js';
import { dashboardPage } from './dashboard.js';
import { element } from './element.js';
import { guard } from './places.js';
import { formPage } from './form/page.js';
import { listPage } from './list/page.js';
import { askWhetherToLeave } from './dialog/message.js';

/**
 * @typedef {{ title: string, element: HTMLElement, isDirty?: () => boolean, shown?: () => unknown }} Page
 * @typedef {import('./places.js').Where} Where
 */

/** @param {Where} where
 * @returns {Promise<Page>} */
function pageOf(where) {
  switch (where.kind) {
    case 'list':
      return listPage(where.table, where.view);
    case 'row':
      return formPage(where.table, where.id);
    case 'new':
      return formPage(where.table, null);
    case 'dashboard':
      return dashboardPage(where.id);
  }
}

let latest = 0;

/** Shows a place; the last one asked for wins.
 * @param {Where | undefined} where
 * @param {HTMLElement} main */
export async function show(where, main) {
  const turn = ++latest;
  main.setAttribute('aria-busy', 'true');
  const page = await (where ? pageOf(where) : Promise.reject(new Error('There is nothing at this address.'))).catch(problem);
  if (turn !== latest) return;
  main.replaceChildren(page.element);
  main.removeAttribute('aria-busy');
  document.title = `${page.title} – ${theApp().title} (preview)`;
  protect(page);
  dispatchEvent(new Event('place'));
  if (document.activeElement === document.body) main.focus({ preventScroll: true });
  page.shown?.();
}

/** @param {Page} page */
function protect(page) {
  const dirty = () => page.isDirty?.() ?? false;
  guard(async () => !dirty() || askWhetherToLeave());
  onbeforeunload = event => {
    if (dirty()) event.preventDefault();
  };
}

/** @param {Error} error
 * @returns {Page} */
const problem = error => ({
  title: 'Not shown',
  element: element('div', { class: 'welcome' }, element('h1', {}, 'This cannot be shown'), element('p', {}, error.message)),
});
