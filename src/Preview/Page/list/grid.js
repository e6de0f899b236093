import { queryRows } from '../api.js';
import { element, ofPlatform, visuallyHidden } from '../element.js';
import { asError } from '../errors.js';
import { formatCell } from '../format.js';
import { icon } from '../icons.js';
import { findForm, getTable } from '../metadata.js';
import { hashOf, navigate } from '../router.js';
import { pager } from './pager.js';
import { viewFetchXml } from './query.js';

/** @import { QueryResult, WebApiRow } from '../api.js' */
/** @import { View, ViewColumn } from '../metadata.js' */
/** @import { Order } from './query.js' */

/**
 * @typedef {object} GridOptions
 * @property {View} view
 * @property {string} [lookup] with rowId: only rows whose lookup points to that row
 * @property {string} [rowId]
 * @property {number} rowsPerPage
 * @property {() => void} [onSelectionChange] without it no row can be selected
 */

/** Rows of a view: to be ordered, searched, paged through, selected and opened. */
export class Grid {
  /** @param {GridOptions} options */
  constructor(options) {
    this.options = options;
    this.view = options.view;
    this.table = getTable(options.view.table);
    this.page = 1;
    this.searchText = '';
    this.turn = 0;
    /** @type {Order | null} */
    this.order = null;
    /** @type {WebApiRow[]} */
    this.rows = [];
    /** @type {Set<string>} */
    this.selected = new Set();
    this.body = element('div', { class: 'rows', tabindex: '0', role: 'group', 'aria-label': options.view.title });
    this.foot = element('div', { class: 'foot' });
    this.element = element('div', { class: 'grid' }, this.body, this.foot);
  }

  /**
   * Shows only rows that begin so.
   * @param {string} text
   */
  async search(text) {
    this.searchText = text;
    this.page = 1;
    await this.refresh();
  }

  /** Reads again; the last one asked for wins. Nothing stays selected. */
  async refresh() {
    const turn = ++this.turn;
    this.body.setAttribute('aria-busy', 'true');
    const result = await queryRows(this.table.set, this.fetchXml()).catch(asError);
    if (turn !== this.turn) return;
    this.body.removeAttribute('aria-busy');
    this.selected.clear();
    this.rows = result instanceof Error ? [] : result.rows;
    this.draw(result);
    this.options.onSelectionChange?.();
  }

  /** The query of the page that is shown. */
  fetchXml() {
    const { lookup, rowId, rowsPerPage: count } = this.options;
    return viewFetchXml(this.view, { page: this.page, count, order: this.order, search: this.searchText, lookup, rowId });
  }

  /** The rows that are selected, in their order. */
  selectedRows() {
    return this.rows.filter(row => this.selected.has(this.idOf(row)));
  }

  /**
   * The id of a row.
   * @param {WebApiRow} row
   */
  idOf(row) {
    return String(row[this.table.key]);
  }

  /**
   * What a row is called; null when it has no name.
   * @param {WebApiRow} row
   */
  nameOf(row) {
    const name = row[this.table.primaryName ?? ''] ?? null;
    return name === null ? null : String(name);
  }

  /** @param {QueryResult | Error} result */
  draw(result) {
    if (result instanceof Error) {
      this.body.replaceChildren(element('p', { class: 'empty', role: 'alert' }, result.message));
      this.foot.replaceChildren();
      return;
    }
    this.body.replaceChildren(this.rows.length > 0 ? this.drawTable() : element('p', { class: 'empty', ...ofPlatform }, this.emptyText()));
    this.foot.replaceChildren(...(this.rows.length > 0 || this.page > 1 ? [pager(this, result)] : []));
  }

  emptyText() {
    if (this.options.lookup) return `No ${this.table.plural.toLowerCase()} yet.`;
    return this.searchText
      ? `No row of “${this.view.title}” begins with “${this.searchText}”.`
      : `Nothing to show: “${this.view.title}” has no rows.`;
  }

  drawTable() {
    const selectAll = this.options.onSelectionChange && this.drawCheckbox(this.rows, { 'aria-label': 'Choose all rows', ...ofPlatform });
    const heads = this.view.columns.map(column => this.drawHead(column));
    return element(
      'table',
      {},
      element('caption', { class: 'visually-hidden' }, this.view.title),
      element('thead', {}, element('tr', {}, selectAll && element('td', { class: 'choice' }, selectAll), ...heads)),
      element('tbody', {}, ...this.rows.map(row => this.drawRow(row))),
    );
  }

  /**
   * @param {WebApiRow[]} rows
   * @param {Record<string, string>} attributes
   */
  drawCheckbox(rows, attributes) {
    const box = element('input', { type: 'checkbox', ...attributes });
    box.addEventListener('change', () => this.select(rows, box.checked));
    return box;
  }

  /** @param {ViewColumn} column */
  drawHead(column) {
    const order = this.order?.column === column.name ? this.order : null;
    const direction = order && (order.descending ? 'descending' : 'ascending');
    const head = element('th', { scope: 'col', 'aria-sort': direction });
    head.style.setProperty('--width', `${column.width}px`);
    // A column of a linked table is ordered by where that table stands in the query, which people cannot say here.
    if (column.name === column.column) {
      const onclick = () => this.orderBy(column.name);
      head.append(element('button', { type: 'button', onclick }, column.label, order && icon(order.descending ? 'down' : 'up')));
    } else {
      head.append(column.label);
    }
    return head;
  }

  /** @param {string} column */
  async orderBy(column) {
    this.order = { column, descending: this.order?.column === column && !this.order.descending };
    this.page = 1;
    await this.refresh();
    /** @type {HTMLElement | null} */ (this.body.querySelector('th[aria-sort] button'))?.focus();
  }

  /** @param {WebApiRow} row */
  drawRow(row) {
    const id = this.idOf(row);
    const box = this.options.onSelectionChange && this.drawCheckbox([row], { value: id });
    const label = box && element('label', {}, box, visuallyHidden(`Choose ${this.nameOf(row) ?? 'row'}`));
    const line = element('tr', { 'data-id': id }, label && element('td', { class: 'choice' }, label));
    for (const column of this.view.columns) line.append(element('td', { 'data-column': column.name }, this.drawCell(row, column)));
    line.addEventListener('click', event => {
      if (event.target instanceof Element && !event.target.closest('a, input, label')) box?.click();
    });
    line.addEventListener('dblclick', () => navigate({ kind: 'row', table: this.table.name, id }));
    return line;
  }

  /**
   * @param {WebApiRow} row
   * @param {ViewColumn} column
   */
  drawCell(row, column) {
    const { text, link } = formatCell(row, column);
    if (column.name === this.view.jump) return rowLink(this.table.name, this.idOf(row), text || element('span', ofPlatform, '(no name)'));
    return link && findForm(link.table, 'main') ? rowLink(link.table, link.id, text) : text;
  }

  /**
   * Selects rows, or lets go of them.
   * @param {WebApiRow[]} rows
   * @param {boolean} isSelected
   */
  select(rows, isSelected) {
    for (const row of rows) this.selected[isSelected ? 'add' : 'delete'](this.idOf(row));
    for (const line of this.body.querySelectorAll('tbody tr')) {
      const inSelection = this.selected.has(line.getAttribute('data-id') ?? '');
      line.classList.toggle('selected', inSelection);
      const box = line.querySelector('input');
      if (box) box.checked = inSelection;
    }
    const all = this.body.querySelector('thead input');
    const count = this.selected.size;
    if (all) Object.assign(all, { checked: count === this.rows.length, indeterminate: count > 0 && count < this.rows.length });
    this.options.onSelectionChange?.();
  }
}

/**
 * @param {string} table
 * @param {string} id
 * @param {string | Node} text
 */
const rowLink = (table, id, text) => element('a', { href: hashOf({ kind: 'row', table, id }) }, text);
