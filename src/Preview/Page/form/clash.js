import { button } from '../dialog/message.js';
import { openDialog } from '../dialog/dialog.js';
import { element } from '../element.js';
import { inWords } from '../format.js';
import { Row, same } from './row.js';

/**
 * Somebody has saved the row since it was read: shows both sides, so that a person decides and nothing is lost.
 * @param {Row} row with the changes made here
 * @param {Record<string, any>} json the row as it is now
 * @returns {Promise<boolean>} true when the row has taken what is there now
 */
export async function settle(row, json) {
  const now = new Row(row.table, json);
  const choice = await openDialog({
    title: 'Somebody else saved this row',
    kind: 'message clash',
    content: close => [
      element(
        'p',
        { class: 'words' },
        `${now.get('modifiedby')?.name ?? 'Somebody'} saved it while you were editing. Nothing of yours has been written, and nothing of yours is lost.`,
      ),
      comparison(row, now),
      element(
        'footer',
        {},
        button('Keep my changes and go on', 'main', () => close('mine')),
        button('Take what is there now', '', () => close('theirs')),
        button('Look at the form again', '', () => close(undefined)),
      ),
    ],
  }).closed;
  if (choice === undefined) return false;
  row.accept(json, choice === 'theirs');
  return true;
}

/** @param {Row} row
 * @param {Row} now */
function comparison(row, now) {
  const columns = Object.values(row.table.columns).filter(
    column => row.isDirty(column.name) || (!same(row.read.get(column.name), now.read.get(column.name)) && column.validForUpdate),
  );
  const rows = columns.map(column =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, column.label),
      element('td', {}, inWords(row.get(column.name), column) || '(empty)'),
      element('td', {}, inWords(now.get(column.name), column) || '(empty)'),
    ),
  );
  const heads = ['Column', 'On your form', 'There now'].map(text => element('th', { scope: 'col' }, text));
  return element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
}
