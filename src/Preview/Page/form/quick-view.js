import { readRow } from '../api.js';
import { formById, table } from '../app.js';
import { element } from '../element.js';
import { Body } from './body.js';
import { Row } from './row.js';

/**
 * A few columns of the row that a lookup points to; nothing of it can be changed here.
 * @param {import('../app.js').Control} control
 * @param {Row} row
 * @returns {import('./body.js').Part}
 */
export function quickView(control, row) {
  const made = element('div', { class: 'quick-view' });
  const column = /** @type {string} */ (control.column);
  const show = async () => {
    /** @type {import('../format.js').Pointer | null} */
    const to = row.get(column);
    const form = to && control.quickForms?.[to.table];
    if (!to) made.replaceChildren(hint(`${row.table.columns[column].label} is empty.`));
    else if (!form) made.replaceChildren(hint('The form has no quick view for this table.'));
    else made.replaceChildren(await draw(to, form).catch(error => hint(error.message)));
  };
  return { element: made, show };
}

/** @param {string} text */
const hint = text => element('p', { class: 'hint' }, text);

/** @param {import('../format.js').Pointer} to
 * @param {string} form */
async function draw(to, form) {
  const of = table(to.table);
  const body = new Body(formById(form), { row: new Row(of, await readRow(of, to.id)), readOnly: () => true });
  body.show(0);
  return body.element;
}
