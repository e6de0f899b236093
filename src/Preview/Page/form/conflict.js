import { openDialog } from '../dialog/dialog.js';
import { button } from '../dialog/message.js';
import { element } from '../element.js';
import { asLookup, formatValue } from '../format.js';
import { EditableRow, isSame } from './editable-row.js';

/** @import { WebApiRow } from '../api.js' */
/** @import { Dialog } from '../dialog/dialog.js' */

/** @typedef {'mine' | 'theirs' | 'neither'} ConflictChoice */

/**
 * Somebody has saved the row since it was read: shows both sides, so that a person decides and nothing is lost.
 * @param {EditableRow} row with the changes made here
 * @param {WebApiRow} current the row as it is now
 * @returns {Promise<boolean>} true when the row has taken what is there now
 */
export async function resolveConflict(row, current) {
  const saved = new EditableRow(row.table, current);
  const who = asLookup(saved.get('modifiedby'))?.name ?? 'Somebody';
  const what = 'saved it while you were editing. Nothing of yours has been written, and nothing of yours is lost.';
  /** @type {Dialog<ConflictChoice>} */
  const dialog = openDialog({
    title: 'Somebody else saved this row',
    kind: 'message conflict',
    content: close => [element('p', { class: 'words' }, `${who} ${what}`), comparison(row, saved), footer(close)],
  });
  const choice = (await dialog.closed) ?? 'neither';
  if (choice === 'neither') return false;
  row.reload(current, choice === 'theirs');
  return true;
}

/** @param {(choice: ConflictChoice) => void} close */
const footer = close =>
  element(
    'footer',
    {},
    button('Keep my changes and go on', 'main', () => close('mine')),
    button('Take what is there now', '', () => close('theirs')),
    button('Look at the form again', '', () => close('neither')),
  );

/**
 * @param {EditableRow} row
 * @param {EditableRow} saved
 */
function comparison(row, saved) {
  const columns = Object.values(row.table.columns).filter(({ name, validForUpdate }) => {
    return row.isDirty(name) || (!isSame(row.original.get(name), saved.original.get(name)) && validForUpdate);
  });
  const rows = columns.map(column => {
    const [mine, theirs] = [row, saved].map(one => element('td', {}, formatValue(one.get(column.name), column) || '(empty)'));
    return element('tr', {}, element('th', { scope: 'row' }, column.label), mine, theirs);
  });
  const heads = ['Column', 'On your form', 'There now'].map(text => element('th', { scope: 'col' }, text));
  return element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
}
