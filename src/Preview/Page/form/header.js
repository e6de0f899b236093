import { element, ofPlatform } from '../element.js';
import { formatValue } from '../format.js';
import { getColumn } from '../metadata.js';

/** @import { Form } from '../metadata.js' */
/** @import { EditableRow } from './editable-row.js' */

/**
 * What stands above the tabs: the row's name, whether it is saved, and the columns of the form's header, in words.
 * @param {Form} form
 * @param {EditableRow} row
 */
export function formHeader(form, row) {
  const title = element('h1', row.originalName === null ? ofPlatform : {});
  const saved = element('span', { class: 'saved', role: 'status', ...ofPlatform });
  const facts = element('dl', { class: 'facts' });
  const update = () => {
    title.textContent = row.originalName ?? (row.id === null ? `New ${row.table.label.toLowerCase()}` : '(no name)');
    saved.textContent = row.id === null ? 'Not saved yet' : row.isDirty() ? 'Unsaved changes' : 'Saved';
    facts.replaceChildren(...form.header.flatMap(({ control, label }) => (control?.column ? [drawFact(label, control.column, row)] : [])));
  };
  update();
  const kind = element('p', { class: 'kind' }, form.title === row.table.label ? form.title : `${row.table.label} · ${form.title}`);
  const name = element('div', {}, element('div', { class: 'title' }, title, saved), kind);
  return { element: element('header', { class: 'head' }, name, facts), update };
}

/**
 * @param {string} label
 * @param {string} columnName
 * @param {EditableRow} row
 */
function drawFact(label, columnName, row) {
  const words = formatValue(row.get(columnName), getColumn(row.table, columnName));
  return element('div', {}, element('dt', {}, label), element('dd', {}, words || '---'));
}
