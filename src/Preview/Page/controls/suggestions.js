import { queryRows } from '../api.js';
import { element, ofPlatform } from '../element.js';
import { asError } from '../errors.js';
import { defaultFetchXml, viewFetchXml } from '../list/query.js';
import { findView, getTable } from '../metadata.js';

/** @import { LookupValue } from '../format.js' */
/** @import { ControlContext } from './control.js' */

const MAX_SUGGESTIONS = 10;

/** The rows that a lookup suggests below its input. */
export class Suggestions {
  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} list
   * @param {ControlContext} context
   */
  constructor(input, list, context) {
    this.input = input;
    this.list = list;
    this.context = context;
    this.turn = 0;
    this.activeIndex = -1;
    /** @type {LookupValue[]} */
    this.found = [];
  }

  /** Looks for rows that begin with what has been typed; the last search wins. */
  async search() {
    const turn = ++this.turn;
    const targets = this.context.column.targets ?? [];
    const found = await Promise.all(targets.map(name => findRows(name, this.input.value.trim()))).catch(asError);
    if (turn !== this.turn) return;
    this.activeIndex = -1;
    this.found = found instanceof Error ? [] : found.flat().slice(0, MAX_SUGGESTIONS);
    this.draw(found instanceof Error ? found.message : 'Nothing begins so.');
  }

  /** @param {string} [emptyText] what is said when there is nothing to suggest */
  draw(emptyText = '') {
    const items = this.found.map((row, index) => this.drawItem(row, index));
    const attributes = { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false', ...ofPlatform };
    const empty = element('li', attributes, emptyText);
    this.list.replaceChildren(...(items.length > 0 ? items : [empty]));
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    if (this.activeIndex >= 0) this.input.setAttribute('aria-activedescendant', this.itemId(this.activeIndex));
    else this.input.removeAttribute('aria-activedescendant');
  }

  /**
   * @param {LookupValue} row
   * @param {number} index
   */
  drawItem(row, index) {
    const attributes = { id: this.itemId(index), role: 'option', 'aria-selected': String(index === this.activeIndex) };
    const item = element('li', attributes, row.name);
    item.addEventListener('mousedown', event => this.take(row, event));
    return item;
  }

  /** @param {number} index */
  itemId(index) {
    return `${this.list.id}-${index}`;
  }

  /** Takes the suggestions away. */
  close() {
    this.turn++;
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  /**
   * @param {LookupValue} row
   * @param {Event} event
   */
  take(row, event) {
    event.preventDefault();
    this.context.set(row);
    this.input.value = row.name;
    this.close();
  }

  /**
   * Chooses by the keyboard.
   * @param {KeyboardEvent} event
   */
  onKeyDown(event) {
    const active = this.found[this.activeIndex];
    if (event.key === 'ArrowDown' && this.list.hidden) void this.search();
    else if (event.key === 'ArrowDown') this.move(1, event);
    else if (event.key === 'ArrowUp') this.move(-1, event);
    else if (event.key === 'Enter' && active) this.take(active, event);
    else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  /**
   * @param {number} by
   * @param {Event} event
   */
  move(by, event) {
    event.preventDefault();
    if (this.list.hidden || this.found.length === 0) return;
    this.activeIndex = (this.activeIndex + by + this.found.length) % this.found.length;
    this.draw();
  }
}

/**
 * Rows of a table whose names begin so.
 * @param {string} tableName
 * @param {string} search
 * @returns {Promise<LookupValue[]>}
 */
async function findRows(tableName, search) {
  const table = getTable(tableName);
  const view = findView(tableName, 'lookup') ?? { table: tableName, fetch: defaultFetchXml(table) };
  const { rows } = await queryRows(table.set, viewFetchXml(view, { count: MAX_SUGGESTIONS, search }));
  return rows.map(row => ({
    id: String(row[table.key]),
    table: tableName,
    name: String(row[table.primaryName ?? ''] ?? '(no name)'),
  }));
}
