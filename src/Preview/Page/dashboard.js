import { chart, dashboard, theApp, view } from './app.js';
import { drawChart } from './chart/chart.js';
import { bar } from './commands/bar.js';
import { element, newId, spoken } from './element.js';
import { icon } from './icons.js';
import { Grid } from './list/grid.js';
import { addressOf, go } from './places.js';
import { may } from './privileges.js';

/**
 * Charts and lists side by side.
 * @param {string} id
 * @returns {Promise<import('./page.js').Page>}
 */
export async function dashboardPage(id) {
  const shown = dashboard(id);
  const sections = shown.tabs.flatMap(tab => tab.columns).flatMap(column => column.sections);
  const drawn = sections.map(section => {
    const board = element(
      'div',
      { class: 'board' },
      ...section.rows
        .flat()
        .filter(cell => cell.control?.subgrid)
        .map(cell => card(cell)),
    );
    board.style.setProperty('--columns', String(section.columns));
    return board;
  });
  await Promise.all(drawn.flatMap(board => [...board.children]).map(one => one.draw()));
  const buttons = bar([
    {
      label: 'Refresh',
      icon: icon('refresh'),
      press: () => Promise.all(drawn.flatMap(board => [...board.children]).map(one => one.draw())),
    },
  ]);
  return { title: shown.title, element: element('div', { class: 'dashboard' }, buttons.element, picker(shown), ...drawn) };
}

/** @param {import('./app.js').Dashboard} shown */
function picker(shown) {
  const all = theApp().dashboards;
  if (all.length === 1) return element('h1', {}, shown.title);
  const id = newId('dashboard');
  const options = all.map(one => element('option', { value: one.id, selected: one.id === shown.id }, one.title));
  const turn = event => go({ kind: 'dashboard', id: event.target.value });
  return element(
    'h1',
    {},
    element('label', { for: id, class: 'spoken' }, 'Dashboard'),
    element('select', { id, class: 'views', onchange: turn }, ...options),
  );
}

/** @param {import('./app.js').Cell} cell */
function card(cell) {
  const id = newId('card');
  const part = /** @type {import('./app.js').Subgrid} */ (cell.control?.subgrid);
  const of = view(part.view);
  const inside = element('div', { class: 'inside' });
  const more = element(
    'a',
    { href: addressOf({ kind: 'list', table: part.table, view: part.view }) },
    'See all',
    spoken(` of ${of.title}`),
  );
  const made = element(
    'section',
    { class: 'card', 'aria-labelledby': id },
    element('header', {}, element('h2', { id }, cell.label), may('Read', part.table) && more),
    inside,
  );
  made.style.setProperty('--span', String(cell.columnSpan));
  return Object.assign(made, { draw: () => fill(inside, part, of) });
}

/** @param {HTMLElement} inside
 * @param {import('./app.js').Subgrid} part
 * @param {import('./app.js').View} of */
async function fill(inside, part, of) {
  const grid = part.showsRows ? new Grid({ view: of, rowsPerPage: part.rowsPerPage }) : null;
  await grid?.refresh();
  inside.replaceChildren(...[part.chart && (await drawChart(chart(part.chart), of)), grid?.element].filter(one => one));
}
