import { element, newId } from '../element.js';
import { Field } from '../controls/field.js';
import { quickView } from './quick-view.js';
import { subgrid } from './subgrid.js';
import { tabs } from './tabs.js';

/**
 * @typedef {{ element: HTMLElement, show: () => unknown }} Part something that shows rows of its own; shown when its sheet comes to the front
 * @typedef {{ row: import('./row.js').Row, readOnly: (control: import('../app.js').Control) => boolean, context?: () => unknown, changed?: () => unknown }} Surroundings
 */

/** The sheets of a form. */
export class Body {
  /**
   * @param {import('../app.js').Form} form
   * @param {Surroundings} around
   */
  constructor(form, around) {
    this.around = around;
    /** @type {Field[]} */
    this.fields = [];
    /** @type {{ sheet: number, id: string, part: Part }[]} */
    this.parts = [];
    this.front = 0;
    const sheets = form.tabs.map((tab, place) => ({ label: tab.label, element: this.sheet(tab, place) }));
    this.tabs = tabs(sheets, place => this.show(place));
    this.element = this.tabs.element;
  }

  /** Brings a sheet to the front.
   * @param {number} place */
  show(place) {
    this.front = place;
    for (const one of this.parts.filter(part => part.sheet === place)) one.part.show();
  }

  /** After the row has been read again. */
  refresh() {
    for (const one of this.fields) one.show();
    this.show(this.front);
  }

  /** Checks every field; brings the first that is wrong to the front.
   * @returns {string[]} what is wrong */
  check() {
    const wrong = this.fields.map(one => ({ one, sentence: one.check() })).filter(({ sentence }) => sentence !== '');
    if (wrong.length > 0) {
      const place = [...this.element.querySelectorAll('[role=tabpanel]')].findIndex(panel => panel.contains(wrong[0].one.element));
      if (place >= 0 && place !== this.front) this.tabs.choose(place);
      wrong[0].one.focus();
    }
    return wrong.map(({ sentence }) => sentence);
  }

  /** @param {import('../app.js').Tab} tab
   * @param {number} place */
  sheet(tab, place) {
    const columns = tab.columns.map(column =>
      element('div', { class: 'column' }, ...column.sections.map(section => this.section(section, place))),
    );
    const sheet = element('div', { class: 'sheet' }, ...columns);
    sheet.style.setProperty('--shares', tab.columns.map(column => `minmax(0, ${Number.parseFloat(column.width)}fr)`).join(' '));
    return sheet;
  }

  /** @param {import('../app.js').Section} section
   * @param {number} place */
  section(section, place) {
    const id = newId('section');
    const cells = section.rows
      .flat()
      .filter(cell => cell.control)
      .map(cell => this.cell(cell, place));
    const grid = element('div', { class: 'cells' }, ...cells);
    grid.style.setProperty('--columns', String(section.columns));
    const named = section.showLabel ? { role: 'group', 'aria-labelledby': id } : {};
    return element('div', { class: 'section', ...named }, section.showLabel && element('h2', { id }, section.label), grid);
  }

  /** @param {import('../app.js').Cell} cell
   * @param {number} place */
  cell(cell, place) {
    const made = this.control(cell, place);
    made.style.setProperty('--span', String(cell.columnSpan));
    return made;
  }

  /** @param {import('../app.js').Cell} cell
   * @param {number} sheet
   * @returns {HTMLElement} */
  control(cell, sheet) {
    const control = /** @type {import('../app.js').Control} */ (cell.control);
    const { row, readOnly } = this.around;
    if (control.kind === 'subgrid' || control.kind === 'quickView') {
      const part = control.kind === 'subgrid' ? subgrid(cell, this.around) : quickView(control, row);
      this.parts.push({ sheet, id: control.id, part });
      return part.element;
    }
    const made = new Field(cell, row, readOnly(control));
    this.fields.push(made);
    return made.element;
  }
}
