import { drawChart } from './chart/chart.js';
import { commandBar } from './commands/command-bar.js';
import { element, newId, ofPlatform, visuallyHidden } from './element.js';
import { icon } from './icons.js';
import { Grid } from './list/grid.js';
import { getApp, getChart, getDashboard, getView } from './metadata.js';
import { hasPrivilege } from './privileges.js';
import { hashOf, navigate } from './router.js';

/** @import { Dashboard, FormSection, SubgridControl } from './metadata.js' */
/** @import { AppPage } from './pages.js' */

/** @typedef {{ element: HTMLElement, draw: () => Promise<void> }} Card */

/**
 * Charts and lists side by side.
 * @param {string} id
 * @returns {Promise<AppPage>}
 */
export async function dashboardPage(id) {
  const dashboard = getDashboard(id);
  const sections = dashboard.tabs
    .flatMap(tab => tab.columns)
    .flatMap(column => column.sections)
    .map(drawSection);
  const cards = sections.flatMap(section => section.cards);
  const drawAll = () => Promise.all(cards.map(card => card.draw()));
  await drawAll();
  const bar = commandBar([{ label: 'Refresh', icon: icon('refresh'), run: drawAll }]);
  const parts = [bar.element, heading(dashboard), ...sections.map(section => section.element)];
  return { title: dashboard.title, element: element('div', { class: 'dashboard' }, ...parts) };
}

/** @param {FormSection} section */
function drawSection(section) {
  const cards = section.rows.flat().flatMap(({ control, label, columnSpan }) => {
    return control?.subgrid ? [drawCard(control.subgrid, label, columnSpan)] : [];
  });
  const board = element('div', { class: 'board' }, ...cards.map(card => card.element));
  board.style.setProperty('--columns', String(section.columns));
  return { element: board, cards };
}

/** @param {Dashboard} current */
function heading(current) {
  const all = getApp().dashboards;
  if (all.length === 1) return element('h1', {}, current.title);
  const id = newId('dashboard');
  const options = all.map(one => element('option', { value: one.id, selected: one.id === current.id }, one.title));
  const select = element('select', { id, class: 'views' }, ...options);
  select.addEventListener('change', () => navigate({ kind: 'dashboard', id: select.value }));
  return element('h1', {}, element('label', { for: id, class: 'visually-hidden', ...ofPlatform }, 'Dashboard'), select);
}

/**
 * @param {SubgridControl} subgrid
 * @param {string} label
 * @param {number} columnSpan
 * @returns {Card}
 */
function drawCard(subgrid, label, columnSpan) {
  const id = newId('card');
  const view = getView(subgrid.view);
  const body = element('div', {});
  const href = hashOf({ kind: 'list', table: subgrid.table, view: subgrid.view });
  const link = hasPrivilege('Read', subgrid.table) && element('a', { href, ...ofPlatform }, 'See all', visuallyHidden(` of ${view.title}`));
  const header = element('header', {}, element('h2', { id }, label), link);
  const card = element('section', { class: 'card', 'aria-labelledby': id }, header, body);
  card.style.setProperty('--span', String(columnSpan));
  return { element: card, draw: async () => body.replaceChildren(...(await cardContent(subgrid))) };
}

/** @param {SubgridControl} subgrid */
async function cardContent({ view: viewId, chart, showsRows, rowsPerPage }) {
  const view = getView(viewId);
  const grid = showsRows ? new Grid({ view, rowsPerPage }) : null;
  await grid?.refresh();
  return [...(chart ? [await drawChart(getChart(chart), view)] : []), ...(grid ? [grid.element] : [])];
}
