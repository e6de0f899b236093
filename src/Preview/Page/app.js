import { person } from './session.js';

/**
 * @typedef {{ value: number, label: string, state?: number }} Choice
 * @typedef {{ name: string, label: string, type: string, format?: string, description?: string, required: string, maxLength?: number, minimum?: number, maximum?: number,
 *   precision: number, dateOnly: boolean, secured: boolean, validForCreate: boolean, validForUpdate: boolean, default?: any, options?: Choice[], targets?: string[], navigation?: string }} Column
 * @typedef {{ name: string, schemaName: string, set: string, label: string, plural: string, key: string, primaryName?: string, userOwned: boolean, quickCreate: boolean,
 *   columns: Record<string, Column> }} Table
 * @typedef {{ name: string, table: string, column: string, label: string, width: number }} ViewColumn
 * @typedef {{ id: string, table: string, title: string, kind: string, isDefault: boolean, fetch: string, jump: string, columns: ViewColumn[] }} View
 * @typedef {{ table: string, view: string, lookup?: string, chart?: string, showsRows: boolean, rowsPerPage: number }} Subgrid
 * @typedef {{ id: string, kind: string, column?: string, disabled: boolean, subgrid?: Subgrid, quickForms?: Record<string, string> }} Control
 * @typedef {{ id: string, label: string, showLabel: boolean, columnSpan: number, rowSpan: number, control?: Control }} Cell
 * @typedef {{ name: string, label: string, showLabel: boolean, columns: number, rows: Cell[][] }} Section
 * @typedef {{ name: string, label: string, showLabel: boolean, columns: { width: string, sections: Section[] }[] }} Tab
 * @typedef {{ function: string, library: string, passContext: boolean }} Handler
 * @typedef {{ id: string, table: string, kind: string, title: string, tabs: Tab[], header: Cell[], libraries: string[], onLoad: Handler[] }} Form
 * @typedef {{ id: string, table: string, title: string, description?: string, kind: string, fetch: string, category: { alias: string, column: string, label: string, dateGrouping?: string },
 *   measure: { alias: string, aggregate: string, label: string } }} Chart
 * @typedef {{ id: string, title: string, tabs: Tab[] }} Dashboard
 * @typedef {{ name: string, label: string, tooltip?: string, icon?: string, table: string, location: string, function: string, library: string, parameters: string[],
 *   selection?: { minimum: number, maximum?: number } }} Command
 * @typedef {{ id: string, title: string, table?: string, dashboard?: string }} Place
 * @typedef {{ id: string, title: string, groups: { id: string, title: string, subAreas: Place[] }[] }} Area
 * @typedef {{ name: string, title: string, description?: string, version: string, siteMap: { areas: Area[] }, tables: Record<string, Table>, appTables: string[], forms: Form[], views: View[],
 *   charts: Chart[], dashboards: Dashboard[], commands: Command[], webResources: { name: string }[] }} App
 */

/** @type {App} */
let app;

/** What the package says of the app. */
export const theApp = () => app;

/** Reads it. */
export async function load() {
  const answer = await fetch('app.json', { headers: { Authorization: `Bearer ${person().token}` } });
  if (!answer.ok) throw new Error(await answer.text());
  app = await answer.json();
}

/** @template T
 * @param {T | undefined} found
 * @param {string} what
 * @returns {T} */
function there(found, what) {
  if (found === undefined) throw new Error(`The package has no ${what}.`);
  return found;
}

/** @param {string} name */
export const table = name => there(app.tables[name], `table ${name}`);

/** @param {string} id */
export const view = id =>
  there(
    app.views.find(one => one.id === id),
    `view ${id}`,
  );

/** Views that people choose from; the default one first.
 * @param {string} of */
export const publicViews = of =>
  app.views
    .filter(one => one.table === of && one.kind === 'public')
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.title.localeCompare(b.title));

/** The view of another kind, when the table has one.
 * @param {string} of
 * @param {'quickFind' | 'lookup'} kind */
export const specialView = (of, kind) => app.views.find(one => one.table === of && one.kind === kind);

/** The form of a kind, when the table has one.
 * @param {string} of
 * @param {'main' | 'quickCreate'} kind */
export const form = (of, kind) => app.forms.find(one => one.table === of && one.kind === kind);

/** @param {string} id */
export const formById = id =>
  there(
    app.forms.find(one => one.id === id),
    `form ${id}`,
  );

/** @param {string} id */
export const chart = id =>
  there(
    app.charts.find(one => one.id === id),
    `chart ${id}`,
  );

/** @param {string} of */
export const chartsOf = of => app.charts.filter(one => one.table === of);

/** @param {string} id */
export const dashboard = id =>
  there(
    app.dashboards.find(one => one.id === id),
    `dashboard ${id}`,
  );

/** The package's buttons at a place.
 * @param {string} of
 * @param {'form' | 'mainGrid' | 'subgrid'} location */
export const commands = (of, location) => app.commands.filter(one => one.table === of && one.location === location);
