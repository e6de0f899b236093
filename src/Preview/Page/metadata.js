import { required } from './required.js';
import { currentUser } from './session.js';

// The types are those of app.json, which src/Preview/App writes; null is left out there.

/**
 * @typedef {object} ChoiceDescription
 * @property {number} value
 * @property {string} label
 * @property {number} [state] of a status reason: the state that it belongs to
 */

/**
 * @typedef {object} ColumnDescription
 * @property {string} name
 * @property {string} label
 * @property {string} type
 * @property {string} [format]
 * @property {string} [description]
 * @property {'none' | 'recommended' | 'required' | 'systemrequired'} required
 * @property {number} [maxLength]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {number} precision digits after the point
 * @property {boolean} dateOnly
 * @property {boolean} secured whether column security guards it
 * @property {boolean} validForCreate
 * @property {boolean} validForUpdate
 * @property {string | number | boolean} [default]
 * @property {ChoiceDescription[]} [options]
 * @property {string[]} [targets] the tables that a lookup may point to
 * @property {string} [navigation] the name under which a lookup is written
 */

/**
 * @typedef {object} TableDescription
 * @property {string} name
 * @property {string} schemaName
 * @property {string} set
 * @property {string} label
 * @property {string} plural
 * @property {string} key the column with the id
 * @property {string} [primaryName]
 * @property {boolean} userOwned
 * @property {boolean} quickCreate
 * @property {Record<string, ColumnDescription>} columns
 */

/**
 * @typedef {object} ViewColumn
 * @property {string} name as the answer spells it: the column, or alias.column of a linked table
 * @property {string} table
 * @property {string} column
 * @property {string} label
 * @property {number} width
 */

/**
 * @typedef {object} View
 * @property {string} id
 * @property {string} table
 * @property {string} title
 * @property {string} kind
 * @property {boolean} isDefault
 * @property {string} fetch
 * @property {string} jump the column whose text opens the row
 * @property {ViewColumn[]} columns
 */

/**
 * @typedef {object} SubgridControl
 * @property {string} table
 * @property {string} view
 * @property {string} [lookup] points to the form's row; without it all rows of the view are shown
 * @property {string} [chart]
 * @property {boolean} showsRows
 * @property {number} rowsPerPage
 */

/**
 * @typedef {object} FormControl
 * @property {string} id
 * @property {string} kind
 * @property {string} [column]
 * @property {boolean} disabled
 * @property {SubgridControl} [subgrid]
 * @property {Record<string, string>} [quickForms] the form that a quick view shows, by the table that its lookup points to
 */

/**
 * @typedef {object} FormCell
 * @property {string} id
 * @property {string} label
 * @property {boolean} showLabel
 * @property {number} columnSpan
 * @property {number} rowSpan
 * @property {FormControl} [control]
 */

/**
 * @typedef {{ name: string, label: string, showLabel: boolean, columns: number, rows: FormCell[][] }} FormSection
 * @typedef {{ width: string, sections: FormSection[] }} FormColumn
 * @typedef {{ name: string, label: string, showLabel: boolean, columns: FormColumn[] }} FormTab
 * @typedef {{ function: string, library: string, passContext: boolean }} FormHandler
 */

/**
 * @typedef {object} Form
 * @property {string} id
 * @property {string} table
 * @property {string} kind
 * @property {string} title
 * @property {FormTab[]} tabs
 * @property {FormCell[]} header
 * @property {string[]} libraries
 * @property {FormHandler[]} onLoad
 */

/**
 * @typedef {object} Chart
 * @property {string} id
 * @property {string} table
 * @property {string} title
 * @property {string} [description]
 * @property {'column' | 'bar' | 'pie' | 'doughnut'} kind
 * @property {string} fetch
 * @property {{ alias: string, column: string, label: string, dateGrouping?: string }} category
 * @property {{ alias: string, aggregate: string, label: string }} measure
 */

/** @typedef {{ id: string, title: string, tabs: FormTab[] }} Dashboard */

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {string} label
 * @property {string} [tooltip]
 * @property {string} [icon]
 * @property {string} table
 * @property {'form' | 'mainGrid' | 'subgrid'} location
 * @property {string} function
 * @property {string} library
 * @property {string[]} parameters
 * @property {{ minimum: number, maximum?: number }} [selection] how many rows are selected while it is on the bar of a list
 */

/**
 * @typedef {{ id: string, title: string, table?: string, dashboard?: string }} SiteMapSubArea
 * @typedef {{ id: string, title: string, subAreas: SiteMapSubArea[] }} SiteMapGroup
 * @typedef {{ id: string, title: string, groups: SiteMapGroup[] }} SiteMapArea
 */

/**
 * @typedef {object} AppDescription
 * @property {string} name
 * @property {string} title
 * @property {string} [description]
 * @property {string} version
 * @property {{ areas: SiteMapArea[] }} siteMap
 * @property {Record<string, TableDescription>} tables
 * @property {Form[]} forms
 * @property {View[]} views
 * @property {Chart[]} charts
 * @property {Dashboard[]} dashboards
 * @property {Command[]} commands
 */

/** @type {AppDescription} */
let app;

/** What the package says of the app. */
export const getApp = () => app;

/** Reads it. */
export async function loadApp() {
  const answer = await fetch('app.json', { headers: { Authorization: `Bearer ${currentUser().token}` } });
  if (!answer.ok) throw new Error(await answer.text());
  /** @type {unknown} */
  const description = await answer.json();
  app = /** @type {AppDescription} */ (description);
}

/**
 * @template {{ id: string }} Item
 * @param {Item[]} items
 * @param {string} kind
 * @param {string} id
 */
function byId(items, kind, id) {
  const found = items.find(item => item.id === id);
  return required(found, `The package has no ${kind} ${id}.`);
}

/**
 * The table of that name.
 * @param {string} name
 */
export const getTable = name => required(app.tables[name], `The package has no table ${name}.`);

/**
 * The column of that name.
 * @param {TableDescription} table
 * @param {string} name
 */
export const getColumn = (table, name) => required(table.columns[name], `The package has no column ${table.name}.${name}.`);

/**
 * The view of that id.
 * @param {string} id
 */
export const getView = id => byId(app.views, 'view', id);

/**
 * Views that people choose from; the default one first.
 * @param {string} tableName
 */
export const publicViews = tableName =>
  app.views
    .filter(view => view.table === tableName && view.kind === 'public')
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.title.localeCompare(b.title));

/**
 * The view of another kind, when the table has one.
 * @param {string} tableName
 * @param {'quickFind' | 'lookup'} kind
 */
export const findView = (tableName, kind) => app.views.find(view => view.table === tableName && view.kind === kind);

/**
 * The form of that id.
 * @param {string} id
 */
export const getForm = id => byId(app.forms, 'form', id);

/**
 * The form of a kind, when the table has one.
 * @param {string} tableName
 * @param {'main' | 'quickCreate'} kind
 */
export const findForm = (tableName, kind) => app.forms.find(form => form.table === tableName && form.kind === kind);

/**
 * The chart of that id.
 * @param {string} id
 */
export const getChart = id => byId(app.charts, 'chart', id);

/**
 * The charts of a table.
 * @param {string} tableName
 */
export const chartsOf = tableName => app.charts.filter(chart => chart.table === tableName);

/**
 * The dashboard of that id.
 * @param {string} id
 */
export const getDashboard = id => byId(app.dashboards, 'dashboard', id);

/**
 * The package's buttons at a place.
 * @param {string} tableName
 * @param {Command['location']} location
 */
export const commandsOf = (tableName, location) =>
  app.commands.filter(command => command.table === tableName && command.location === location);
