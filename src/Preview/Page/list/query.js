import { specialView, table } from '../app.js';

/**
 * @typedef {{ column: string, descending: boolean }} Order
 * @typedef {{ page?: number, count?: number, order?: Order | null, search?: string, lookup?: string, rowId?: string }} Wanted
 */

const parse = text => new DOMParser().parseFromString(text, 'text/xml');

/** @param {Document} fetch
 * @param {Element} parent
 * @param {string} tag
 * @param {Record<string, string>} attributes */
function add(fetch, parent, tag, attributes) {
  const made = fetch.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  parent.append(made);
  return made;
}

/**
 * The query of a view with what people chose beside it. Values go in as attributes of nodes, never as text of the query.
 * @param {import('../app.js').View} view
 * @param {Wanted} wanted
 */
export function fetchOf(view, { page = 1, count = 50, order = null, search = '', lookup, rowId }) {
  const fetch = parse(view.fetch);
  const root = fetch.documentElement;
  const entity = /** @type {Element} */ (root.querySelector('entity'));
  for (const [name, value] of Object.entries({ page, count, returntotalrecordcount: 'true' })) root.setAttribute(name, String(value));
  if (order) {
    entity.querySelectorAll(':scope > order').forEach(one => one.remove());
    add(fetch, entity, 'order', { attribute: order.column, descending: String(order.descending) });
  }
  if (lookup && rowId)
    add(fetch, add(fetch, entity, 'filter', { type: 'and' }), 'condition', { attribute: lookup, operator: 'eq', value: rowId });
  if (search) addSearch(fetch, entity, view.table, search);
  return new XMLSerializer().serializeToString(fetch);
}

/** @param {Document} fetch
 * @param {Element} entity
 * @param {string} of
 * @param {string} search */
function addSearch(fetch, entity, of, search) {
  const filter = add(fetch, entity, 'filter', { type: 'or' });
  for (const attribute of searched(of)) add(fetch, filter, 'condition', { attribute, operator: 'like', value: pattern(search) });
}

// As quick find does: the beginning of the text, with * for anything.
const pattern = search => `${search.replace(/[[%_]/g, '[$&]').replace(/\*/g, '%')}%`;

/** The columns that a search looks through.
 * @param {string} of */
function searched(of) {
  const view = specialView(of, 'quickFind');
  const conditions = view ? [...parse(view.fetch).querySelectorAll('filter[isquickfindfields="1"] > condition')] : [];
  const names = conditions.map(one => one.getAttribute('attribute') ?? '');
  return names.length > 0 ? names : [table(of).primaryName ?? ''];
}

/** A query for rows to point to, of a table without views of its own.
 * @param {import('../app.js').Table} of
 * @returns {string} */
export function plainFetch(of) {
  const fetch = parse('<fetch version="1.0" mapping="logical"/>');
  const entity = add(fetch, fetch.documentElement, 'entity', { name: of.name });
  for (const name of [of.key, of.primaryName ?? of.key]) add(fetch, entity, 'attribute', { name });
  add(fetch, entity, 'order', { attribute: of.primaryName ?? of.key, descending: 'false' });
  return new XMLSerializer().serializeToString(fetch);
}

/**
 * A chart's query, about the rows of a view: the view's conditions and links go into it.
 * @param {import('../app.js').Chart} chart
 * @param {import('../app.js').View} view
 */
export function chartFetch(chart, view) {
  const fetch = parse(chart.fetch);
  const entity = /** @type {Element} */ (fetch.querySelector('entity'));
  for (const part of parse(view.fetch).querySelectorAll('entity > filter, entity > link-entity')) {
    const copy = /** @type {Element} */ (fetch.importNode(part, true));
    copy.querySelectorAll('attribute, order').forEach(one => one.remove());
    entity.append(copy);
  }
  return new XMLSerializer().serializeToString(fetch);
}
