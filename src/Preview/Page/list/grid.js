import { query } from '../api.js';
import { form, table } from '../app.js';
import { element, spoken } from '../element.js';
import { icon } from '../icons.js';
import { addressOf } from '../places.js';
import { cell } from '../format.js';
import { pager } from './pager.js';
import { fetchOf } from './query.js';

/**
 * @typedef {{ view: import('../app.js').View, lookup?: string, rowId?: string, rowsPerPage: number, onChoice?: () => void }} GridOptions onChoice: without it no row can be chosen
 */

/** Rows of a view: to be ordered, searched, paged through, chosen and opened. */
export class Grid {
  /** @param {GridOptions} options */
  constructor(options) {
    this.options = options;
    this.view = options.view;
    this.table = table(options.view.table);
    this.page = 1;
    this.search = '';
    this.turn = 0;
    /** @type {import('./query.js').Order | null} */
    this.order = null;
    /** @type {Record<string, any>[]} */
    this.rows = [];
    /** @type {Set<string>} */
    this.chosen = new Set();
    this.body = element('div', { class: 'rows', tabindex: '0', role: 'group', 'aria-label': options.view.title });
    this.foot = element('div', { class: 'foot' });
    this.element = element('div', { class: 'grid' }, this.body, this.foot);
  }

  /** Another view.
   * @param {import('../app.js').View} view */
  async showView(view) {
    Object.assign(this, { view, page: 1, order: null });
    this.body.setAttribute('aria-label', view.title);
    await this.refresh();
  }

  /** Only rows that begin so.
   * @param {string} search */
  async find(search) {
    Object.assign(this, { search, page: 1 });
    await this.refresh();
  }

  /** Reads again. Nothing stays chosen. */
  async refresh() {
    const turn = ++this.turn;
    const { lookup, rowId, rowsPerPage: count } = this.options;
    this.body.setAttribute('aria-busy', 'true');
    const fetch = fetchOf(this.view, { page: this.page, count, order: this.order, search: this.search, lookup, rowId });
    const answer = await query(this.table.set, fetch).catch(error => error);
    if (turn !== this.turn) return;
    this.body.removeAttribute('aria-busy');
    this.chosen.clear();
    this.rows = answer instanceof Error ? [] : answer.rows;
    this.draw(answer);
    this.options.onChoice?.();
  }

  /** The rows that are chosen, in their order. */
  chosenRows() {
    return this.rows.filter(row => this.chosen.has(row[this.table.key]));
  }

  /** @param {any} answer */
  draw(answer) {
    if (answer instanceof Error) {
      this.body.replaceChildren(element('p', { class: 'empty', role: 'alert' }, answer.message));
      this.foot.replaceChildren();
      return;
    }
    this.body.replaceChildren(this.rows.length > 0 ? this.drawTable() : element('p', { class: 'empty' }, this.nothing()));
    this.foot.replaceChildren(...(this.rows.length > 0 || this.page > 1 ? [pager(this, answer)] : []));
  }

  nothing() {
    if (this.options.lookup) return `No ${this.table.plural.toLowerCase()} yet.`;
    return this.search
      ? `No row of “${this.view.title}” begins with “${this.search}”.`
      : `Nothing to show: “${this.view.title}” has no rows.`;
  }

  drawTable() {
    const heads = this.view.columns.map(column => this.head(column));
    const all =
      this.options.onChoice &&
      element('input', {
        type: 'checkbox',
        'aria-label': 'Choose all rows',
        onchange: event => this.choose(this.rows, event.target.checked),
      });
    const rows = this.rows.map(row => this.row(row));
    return element(
      'table',
      {},
      element('caption', { class: 'spoken' }, this.view.title),
      element('thead', {}, element('tr', {}, all && element('td', { class: 'choice' }, all), ...heads)),
      element('tbody', {}, ...rows),
    );
  }

  /** @param {import('../app.js').ViewColumn} column */
  head(column) {
    const here = this.order?.column === column.name;
    const sort = here ? (this.order?.descending ? 'descending' : 'ascending') : null;
    const head = element('th', { scope: 'col', 'aria-sort': sort });
    head.style.setProperty('--width', `${column.width}px`);
    // A column of a linked table is ordered by where that table stands in the query, which people cannot say here.
    const own = column.name === column.column;
    head.append(
      own
        ? element(
            'button',
            { type: 'button', onclick: () => this.orderBy(column.name) },
            column.label,
            here && icon(sort === 'ascending' ? 'up' : 'down'),
          )
        : column.label,
    );
    return head;
  }

  /** @param {string} column */
  async orderBy(column) {
    this.order = { column, descending: this.order?.column === column && !this.order.descending };
    this.page = 1;
    await this.refresh();
    /** @type {HTMLElement | null} */ (this.body.querySelector('th[aria-sort] button'))?.focus();
  }

  /** @param {Record<string, any>} row */
  row(row) {
    const [id, name] = [row[this.table.key], row[this.table.primaryName ?? ''] ?? 'row'];
    const box =
      this.options.onChoice &&
      element('input', { type: 'checkbox', value: id, onchange: event => this.choose([row], event.target.checked) });
    const line = element(
      'tr',
      { 'data-id': id },
      box && element('td', { class: 'choice' }, element('label', {}, box, spoken(`Choose ${name}`))),
    );
    for (const column of this.view.columns) line.append(element('td', { 'data-column': column.name }, this.content(row, column)));
    line.addEventListener('click', event => {
      if (box && !(/** @type {Element} */ (event.target).closest('a, input, label'))) box.click();
    });
    line.addEventListener('dblclick', () => {
      location.hash = addressOf({ kind: 'row', table: this.table.name, id });
    });
    return line;
  }

  /** @param {Record<string, any>} row
   * @param {import('../app.js').ViewColumn} column */
  content(row, column) {
    const { text, link } = cell(row, column);
    if (column.name === this.view.jump)
      return element('a', { href: addressOf({ kind: 'row', table: this.table.name, id: row[this.table.key] }) }, text || '(no name)');
    return link && form(link.table, 'main')
      ? element('a', { href: addressOf({ kind: 'row', table: link.table, id: link.id }) }, text)
      : text;
  }

  /** @param {Record<string, any>[]} rows
   * @param {boolean} wanted */
  choose(rows, wanted) {
    for (const row of rows) this.chosen[wanted ? 'add' : 'delete'](row[this.table.key]);
    for (const box of this.body.querySelectorAll('tbody input')) box.checked = this.chosen.has(box.value);
    for (const line of this.body.querySelectorAll('tbody tr')) line.classList.toggle('chosen', this.chosen.has(line.dataset.id));
    const all = this.body.querySelector('thead input');
    if (all)
      Object.assign(all, {
        checked: this.chosen.size === this.rows.length,
        indeterminate: this.chosen.size > 0 && this.chosen.size < this.rows.length,
      });
    this.options.onChoice?.();
  }
}
