import { query } from '../api.js';
import { form, specialView, table } from '../app.js';
import { element, newId } from '../element.js';
import { icon } from '../icons.js';
import { fetchOf, plainFetch } from '../list/query.js';
import { addressOf } from '../places.js';
import { basics } from './slot.js';

/** @typedef {import('../format.js').Pointer} Pointer */

const OFFERED = 10;

/** A row of another table: type the beginning of its name, choose with the arrows.
 * @param {import('./slot.js').Slot} slot
 * @returns {import('./slot.js').Drawn} */
export function lookup(slot) {
  const list = element('ul', { id: newId('offers'), role: 'listbox', class: 'offers', hidden: true, 'aria-label': slot.column.label });
  const input = element('input', {
    ...basics(slot),
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
  });
  const link = wayTo(slot);
  const offers = new Offers(input, list, slot);
  const show = () => {
    input.value = slot.get()?.name ?? '';
    link.show();
  };
  input.addEventListener('input', () => offers.search());
  input.addEventListener('keydown', event => offers.key(event));
  input.addEventListener('blur', () => {
    offers.close();
    if (input.value.trim() === '') slot.set(null);
    show();
  });
  show();
  return { element: element('div', { class: 'lookup with-link' }, input, link.element, list), show };
}

/** The way to the row that it points to; users have no form here.
 * @param {import('./slot.js').Slot} slot */
export function wayTo(slot) {
  const link = element('a', { class: 'outside' }, icon('after'));
  const show = () => {
    /** @type {Pointer | null} */
    const to = slot.get();
    link.hidden = !to || !form(to.table, 'main');
    if (!to || link.hidden) return;
    link.href = addressOf({ kind: 'row', table: to.table, id: to.id });
    link.setAttribute('aria-label', `Open ${to.name}`);
  };
  show();
  return { element: link, show };
}

/** What a lookup offers. */
class Offers {
  /** @param {HTMLInputElement} input
   * @param {HTMLElement} list
   * @param {import('./slot.js').Slot} slot */
  constructor(input, list, slot) {
    this.input = input;
    this.list = list;
    this.slot = slot;
    this.turn = 0;
    this.at = -1;
    /** @type {Pointer[]} */
    this.found = [];
  }

  async search() {
    const turn = ++this.turn;
    const found = await Promise.all((this.slot.column.targets ?? []).map(name => rowsOf(name, this.input.value.trim()))).catch(
      error => error,
    );
    if (turn !== this.turn) return;
    this.at = -1;
    this.found = found instanceof Error ? [] : found.flat().slice(0, OFFERED);
    this.draw(found instanceof Error ? found.message : 'Nothing begins so.');
  }

  /** @param {string} [nothing] what is said when there is nothing to offer */
  draw(nothing = '') {
    const items = this.found.map((one, place) =>
      element(
        'li',
        {
          id: `${this.list.id}-${place}`,
          role: 'option',
          'aria-selected': String(place === this.at),
          onmousedown: event => this.take(one, event),
        },
        one.name,
      ),
    );
    this.list.replaceChildren(
      ...(items.length > 0 ? items : [element('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, nothing)]),
    );
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    if (this.at >= 0) this.input.setAttribute('aria-activedescendant', `${this.list.id}-${this.at}`);
    else this.input.removeAttribute('aria-activedescendant');
  }

  close() {
    this.turn++;
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  /** @param {Pointer} one
   * @param {Event} event */
  take(one, event) {
    event.preventDefault();
    this.slot.set(one);
    this.input.value = one.name;
    this.close();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === 'ArrowDown' && this.list.hidden) this.search();
    else if (event.key === 'ArrowDown') this.move(1, event);
    else if (event.key === 'ArrowUp') this.move(-1, event);
    else if (event.key === 'Enter' && this.at >= 0) this.take(this.found[this.at], event);
    else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  /** @param {number} by
   * @param {Event} event */
  move(by, event) {
    event.preventDefault();
    if (this.list.hidden || this.found.length === 0) return;
    this.at = (this.at + by + this.found.length) % this.found.length;
    this.draw();
  }
}

/** Rows of a table that begin so.
 * @param {string} name
 * @param {string} search
 * @returns {Promise<Pointer[]>} */
async function rowsOf(name, search) {
  const of = table(name);
  const view = specialView(name, 'lookup') ?? { table: name, fetch: plainFetch(of) };
  const { rows } = await query(of.set, fetchOf(/** @type {any} */ (view), { count: OFFERED, search }));
  return rows.map(row => ({ id: row[of.key], table: name, name: row[of.primaryName ?? ''] ?? '(no name)' }));
}
