import { FormField } from '../controls/field.js';
import { element, newId, ofPlatform } from '../element.js';
import { quickView } from './quick-view.js';
import { subgrid } from './subgrid.js';
import { tabs } from './tabs.js';

/** @import { Form, FormCell, FormControl, FormSection, FormTab } from '../metadata.js' */
/** @import { EditableRow } from './editable-row.js' */

const TIMELINE = 'Notes and activities are shown here. The preview has none.';

/**
 * A control that shows rows of its own.
 * @typedef {object} EmbeddedControl
 * @property {HTMLElement} element
 * @property {() => unknown} update called when its tab comes to the front
 * @property {object} [control] as scripts see it
 */

/**
 * @typedef {object} FormBodyOptions
 * @property {EditableRow} row
 * @property {(control: FormControl) => boolean} isReadOnly
 * @property {() => unknown} [context] the form as scripts see it
 */

/** The tabs of a form. */
export class FormBody {
  /**
   * @param {Form} form
   * @param {FormBodyOptions} options
   */
  constructor(form, options) {
    this.options = options;
    /** @type {FormField[]} */
    this.fields = [];
    /** @type {{ tabIndex: number, id: string, embedded: EmbeddedControl }[]} */
    this.embedded = [];
    this.selectedTab = 0;
    const contents = form.tabs.map((tab, index) => ({ label: tab.label, element: this.drawTab(tab, index) }));
    this.tabs = tabs(contents, index => this.onTabSelected(index));
    this.element = this.tabs.element;
  }

  /**
   * Shows the rows of the tab that has come to the front.
   * @param {number} index
   */
  onTabSelected(index) {
    this.selectedTab = index;
    for (const one of this.embedded.filter(part => part.tabIndex === index)) one.embedded.update();
  }

  /** Shows everything anew, after the row has been read again. */
  update() {
    for (const field of this.fields) field.update();
    this.onTabSelected(this.selectedTab);
  }

  /**
   * Checks every field; brings the first that is wrong to the front.
   * @returns {string[]} what is wrong
   */
  check() {
    const wrong = this.fields.map(field => ({ field, problem: field.check() })).filter(({ problem }) => problem !== '');
    const first = wrong[0]?.field;
    if (first) {
      const panels = [...this.element.querySelectorAll('[role=tabpanel]')];
      const index = panels.findIndex(panel => panel.contains(first.element));
      if (index >= 0 && index !== this.selectedTab) this.tabs.select(index);
      first.focus();
    }
    return wrong.map(({ problem }) => problem);
  }

  /**
   * @param {FormTab} tab
   * @param {number} tabIndex
   */
  drawTab(tab, tabIndex) {
    const columns = tab.columns.map(({ sections }) => {
      return element('div', { class: 'column' }, ...sections.map(section => this.drawSection(section, tabIndex)));
    });
    const content = element('div', { class: 'tab-content' }, ...columns);
    content.style.setProperty('--shares', tab.columns.map(({ width }) => `minmax(0, ${Number.parseFloat(width)}fr)`).join(' '));
    return content;
  }

  /**
   * @param {FormSection} section
   * @param {number} tabIndex
   */
  drawSection(section, tabIndex) {
    const id = newId('section');
    const cells = section.rows.flat().flatMap(cell => (cell.control ? [this.drawCell(cell, cell.control, tabIndex)] : []));
    const grid = element('div', { class: 'cells' }, ...cells);
    grid.style.setProperty('--columns', String(section.columns));
    const group = section.showLabel ? { role: 'group', 'aria-labelledby': id } : {};
    return element('div', { class: 'section', ...group }, section.showLabel && element('h2', { id }, section.label), grid);
  }

  /**
   * @param {FormCell} cell
   * @param {FormControl} control
   * @param {number} tabIndex
   */
  drawCell(cell, control, tabIndex) {
    const drawn = this.drawControl(cell, control, tabIndex);
    drawn.style.setProperty('--span', String(cell.columnSpan));
    return drawn;
  }

  /**
   * @param {FormCell} cell
   * @param {FormControl} control
   * @param {number} tabIndex
   */
  drawControl(cell, control, tabIndex) {
    const { row, isReadOnly } = this.options;
    if (control.kind === 'subgrid' || control.kind === 'quickView') {
      const embedded = control.kind === 'subgrid' ? subgrid(cell, this.options) : quickView(control, row);
      this.embedded.push({ tabIndex, id: control.id, embedded });
      return embedded.element;
    }
    if (control.kind === 'timeline') return element('p', { class: 'hint', ...ofPlatform }, TIMELINE);
    const field = new FormField(cell, row, isReadOnly(control));
    this.fields.push(field);
    return field.element;
  }
}
