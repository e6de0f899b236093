import { deleteRow } from '../api.js';
import { confirm, openError } from '../dialog/message.js';
import { messageOf } from '../errors.js';
import { icon } from '../icons.js';
import { hasPrivilege } from '../privileges.js';
import { navigate } from '../router.js';
import { newCommand } from './new.js';

/** @import { FormPage } from '../form/page.js' */
/** @import { CommandButton } from './command-bar.js' */

/**
 * What the platform offers above every form.
 * @param {FormPage} page
 * @returns {CommandButton[]}
 */
export function formCommands(page) {
  const { table, id, isInactive } = page.row;
  const canWrite = hasPrivilege(id === null ? 'Create' : 'Write', table.name) && !isInactive;
  return [...(canWrite ? saveCommands(page) : []), ...(id === null ? [] : rowCommands(page, id))];
}

/**
 * @param {FormPage} page
 * @returns {CommandButton[]}
 */
function saveCommands(page) {
  const isEnabled = () => page.row.id === null || page.row.isDirty();
  const saveAndClose = async () => {
    if (await page.save()) openList(page);
  };
  return [
    { label: 'Save', icon: icon('save'), title: 'Save (Ctrl+S)', run: () => page.save(), isEnabled },
    { label: 'Save & close', icon: icon('saveAndClose'), run: saveAndClose, isEnabled },
  ];
}

/**
 * @param {FormPage} page
 * @param {string} id
 * @returns {CommandButton[]}
 */
function rowCommands(page, id) {
  const { table } = page.row;
  return [
    ...newCommand(table.name),
    { label: 'Refresh', icon: icon('refresh'), run: () => page.refresh() },
    ...(hasPrivilege('Delete', table.name) ? [{ label: 'Delete', icon: icon('remove'), run: () => confirmDelete(page, id) }] : []),
  ];
}

/** @param {FormPage} page */
const openList = page => navigate({ kind: 'list', table: page.row.table.name });

/**
 * @param {FormPage} page
 * @param {string} id
 */
async function confirmDelete(page, id) {
  const { table, name } = page.row;
  const text = `Delete “${name}”? This cannot be taken back.`;
  if (!(await confirm({ title: 'Delete', text, yes: 'Delete', no: 'Keep', isOfPlatform: true }))) return;
  try {
    await deleteRow(table.set, id);
  } catch (error) {
    await openError(messageOf(error), 'Not deleted');
    return;
  }
  page.row.discardChanges();
  openList(page);
}
