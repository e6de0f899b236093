import { create } from '../api.js';
import { table } from '../app.js';
import { askWhetherToLeave, button, openError } from '../dialog/message.js';
import { openDialog } from '../dialog/dialog.js';
import { element } from '../element.js';
import { go } from '../places.js';
import { Body } from './body.js';
import { isLocked } from './permission.js';
import { Row, same } from './row.js';

/**
 * A new row in short, above the page.
 * @param {import('../app.js').Form} form
 * @param {Record<string, import('../format.js').Pointer>} preset what it begins with
 * @param {() => unknown} [done] what follows; without it the new row is opened
 */
export async function quickCreate(form, preset, done) {
  const of = table(form.table);
  const row = new Row(of, null);
  for (const [name, value] of Object.entries(preset)) row.set(name, value);
  const begun = new Map(row.values);
  const touched = () => [...row.values].some(([name, value]) => !same(value, begun.get(name)));
  const body = new Body(form, { row, readOnly: control => isLocked(row, control) });
  const id = await openDialog({
    title: `New ${of.label.toLowerCase()}`,
    kind: 'side',
    mayLeave: async () => !touched() || askWhetherToLeave(),
    content: close => [
      body.element,
      element(
        'footer',
        {},
        button('Save and close', 'main', () => save(body, row, close)),
        button('Cancel', '', () => close(undefined)),
      ),
    ],
  }).closed;
  if (!id) return;
  if (done) await done();
  else go({ kind: 'row', table: of.name, id });
}

/** @param {Body} body
 * @param {Row} row
 * @param {(id: any) => void} close */
async function save(body, row, close) {
  if (body.check().length > 0) return;
  try {
    close(await create(row.table.set, row.body()));
  } catch (error) {
    await openError(`${error.message}\n\nWhat you typed is still here.`, 'Not saved');
  }
}
