import { findView, getTable } from '../metadata.js';
import { required } from '../required.js';

/** @import { Chart, TableDescription, View } from '../metadata.js' */

/**
 * @typedef {{ column: string, descending: boolean }} Order
 */

/**
 * @typedef {object} QueryOptions
 * @property {number} [page]
 * @property {number} [count]
 * @property {Order | null} [order]
 * @property {string} [search] only rows that begin so
 * @property {string} [lookup] with rowId: only rows whose lookup points to that row
 * @property {string} [rowId]
 */

/** @param {string} text */
const parseXml = text => new DOMParser().parseFromString(text, 'text/xml');

/** @param {Document} document */
const toText = document => new XMLSerializer().serializeToString(document);

/**
 * @param {Element} parent
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
function append(parent, tag, attributes) {
  const made = parent.ownerDocument.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  parent.append(made);
  return made;
}

/** @param {Document} fetch */
const entityOf = fetch => required(fetch.querySelector('entity'), 'The query names no table.');

/**
 * The query of a view with what people chose beside it. Values go in as attributes of nodes, never as text of the query.
 * @param {Pick<View, 'table' | 'fetch'>} view
 * @param {QueryOptions} options
 */
export function viewFetchXml(view, { page = 1, count = 50, order = null, search = '', lookup, rowId }) {
  const fetch = parseXml(view.fetch);
  const entity = entityOf(fetch);
  for (const [name, value] of Object.entries({ page, count, returntotalrecordcount: 'true' })) {
    fetch.documentElement.setAttribute(name, String(value));
  }
  if (order) {
    entity.querySelectorAll(':scope > order').forEach(one => one.remove());
    append(entity, 'order', { attribute: order.column, descending: String(order.descending) });
  }
  if (lookup && rowId) append(append(entity, 'filter', { type: 'and' }), 'condition', { attribute: lookup, operator: 'eq', value: rowId });
  if (search) appendSearch(entity, view.table, search);
  return toText(fetch);
}

/**
 * @param {Element} entity
 * @param {string} tableName
 * @param {string} search
 */
function appendSearch(entity, tableName, search) {
  const filter = append(entity, 'filter', { type: 'or' });
  const value = likePattern(search);
  for (const attribute of quickFindColumns(tableName)) append(filter, 'condition', { attribute, operator: 'like', value });
}

/**
 * As quick find does: the beginning of the text, with * for anything.
 * @param {string} search
 */
const likePattern = search => `${search.replace(/[[%_]/g, '[$&]').replace(/\*/g, '%')}%`;

/**
 * The columns that a search looks through.
 * @param {string} tableName
 */
function quickFindColumns(tableName) {
  const view = findView(tableName, 'quickFind');
  const conditions = view ? [...parseXml(view.fetch).querySelectorAll('filter[isquickfindfields="1"] > condition')] : [];
  const names = conditions.map(condition => condition.getAttribute('attribute') ?? '');
  return names.length > 0 ? names : [getTable(tableName).primaryName ?? ''];
}

/**
 * A query for rows to point to, of a table without views of its own.
 * @param {TableDescription} table
 */
export function defaultFetchXml(table) {
  const fetch = parseXml('<fetch version="1.0" mapping="logical"/>');
  const entity = append(fetch.documentElement, 'entity', { name: table.name });
  const name = table.primaryName ?? table.key;
  for (const column of [table.key, name]) append(entity, 'attribute', { name: column });
  append(entity, 'order', { attribute: name, descending: 'false' });
  return toText(fetch);
}

/**
 * A chart's query, about the rows of a view: the view's conditions and links go into it.
 * @param {Chart} chart
 * @param {View} view
 */
export function chartFetchXml(chart, view) {
  const fetch = parseXml(chart.fetch);
  const entity = entityOf(fetch);
  for (const part of parseXml(view.fetch).querySelectorAll('entity > filter, entity > link-entity')) {
    const copy = fetch.importNode(part, true);
    copy.querySelectorAll('attribute, order').forEach(one => one.remove());
    entity.append(copy);
  }
  return toText(fetch);
}
