import { createRow } from '../api.js';
import { openDialog } from '../dialog/dialog.js';
import { button, confirmLeaving, openError } from '../dialog/message.js';
import { element } from '../element.js';
import { messageOf } from '../errors.js';
import { getTable } from '../metadata.js';
import { navigate } from '../router.js';
import { FormBody } from './body.js';
import { EditableRow, isSame } from './editable-row.js';
import { isReadOnly } from './permission.js';

/** @import { Dialog } from '../dialog/dialog.js' */
/** @import { LookupValue } from '../format.js' */
/** @import { Form } from '../metadata.js' */

/**
 * A new row in short, above the page.
 * @param {Form} form
 * @param {Record<string, LookupValue>} preset what it begins with
 * @param {() => unknown} [onCreated] what follows; without it the new row is opened
 */
export async function quickCreate(form, preset, onCreated) {
  const table = getTable(form.table);
  const row = new EditableRow(table, null);
  for (const [name, value] of Object.entries(preset)) row.set(name, value);
  const initial = new Map(row.values);
  const isTouched = () => [...row.values].some(([name, value]) => !isSame(value, initial.get(name)));
  const body = new FormBody(form, { row, isReadOnly: control => isReadOnly(row, control) });
  /** @type {Dialog<string>} */
  const dialog = openDialog({
    title: `New ${table.label.toLowerCase()}`,
    kind: 'side',
    mayLeave: async () => !isTouched() || confirmLeaving(),
    content: close => [body.element, footer(body, row, close)],
  });
  const id = await dialog.closed;
  if (!id) return;
  if (onCreated) await onCreated();
  else navigate({ kind: 'row', table: table.name, id });
}

/**
 * @param {FormBody} body
 * @param {EditableRow} row
 * @param {(id: string) => void} close
 */
const footer = (body, row, close) =>
  element(
    'footer',
    {},
    button('Save and close', 'main', () => save(body, row, close)),
    button('Cancel', '', () => close('')),
  );

/**
 * @param {FormBody} body
 * @param {EditableRow} row
 * @param {(id: string) => void} close
 */
async function save(body, row, close) {
  if (body.check().length > 0) return;
  try {
    close(await createRow(row.table.set, row.toBody()));
  } catch (error) {
    await openError(messageOf(error), 'Not saved', '', 'What you typed is still here.');
  }
}
