import { readRow } from '../api.js';
import { element, ofPlatform } from '../element.js';
import { messageOf } from '../errors.js';
import { asLookup } from '../format.js';
import { getColumn, getForm, getTable } from '../metadata.js';
import { FormBody } from './body.js';
import { EditableRow } from './editable-row.js';

/** @import { LookupValue } from '../format.js' */
/** @import { FormControl } from '../metadata.js' */
/** @import { EmbeddedControl } from './body.js' */

/**
 * A few columns of the row that a lookup points to; nothing of it can be changed here.
 * @param {FormControl} control
 * @param {EditableRow} row
 * @returns {EmbeddedControl}
 */
export function quickView(control, row) {
  const view = element('div', { class: 'quick-view' });
  const column = getColumn(row.table, control.column ?? '');
  const update = async () => {
    const target = asLookup(row.get(column.name));
    const form = target && control.quickForms?.[target.table];
    if (!target) view.replaceChildren(hint(`${column.label} is empty.`));
    else if (!form) view.replaceChildren(hint('The form has no quick view for this table.'));
    else view.replaceChildren(await draw(target, form).catch((/** @type {unknown} */ error) => hint(messageOf(error))));
  };
  return { element: view, update };
}

/** @param {string} text */
const hint = text => element('p', { class: 'hint', ...ofPlatform }, text);

/**
 * @param {LookupValue} target
 * @param {string} formId
 */
async function draw(target, formId) {
  const table = getTable(target.table);
  const body = new FormBody(getForm(formId), { row: new EditableRow(table, await readRow(table, target.id)), isReadOnly: () => true });
  body.onTabSelected(0);
  return body.element;
}
