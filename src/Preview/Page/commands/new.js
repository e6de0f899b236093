import { quickCreate } from '../form/quick-create.js';
import { icon } from '../icons.js';
import { findForm, getTable } from '../metadata.js';
import { hasPrivilege } from '../privileges.js';
import { navigate } from '../router.js';

/** @import { LookupValue } from '../format.js' */
/** @import { CommandButton } from './command-bar.js' */

/**
 * A new row: in short where the table has a quick create form, else on the main form.
 * @param {string} tableName
 * @param {{ preset?: Record<string, LookupValue>, onCreated?: () => unknown }} [options] preset: what the new row begins with
 * @returns {CommandButton[]} none for those who may not
 */
export function newCommand(tableName, { preset = {}, onCreated } = {}) {
  const table = getTable(tableName);
  const form = table.quickCreate ? findForm(tableName, 'quickCreate') : undefined;
  if (!hasPrivilege('Create', tableName) || (!form && (onCreated || !findForm(tableName, 'main')))) return [];
  const run = () => (form ? quickCreate(form, preset, onCreated) : navigate({ kind: 'new', table: tableName }));
  return [{ label: 'New', icon: icon('add'), title: `New ${table.label.toLowerCase()}`, run }];
}
