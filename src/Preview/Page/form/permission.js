import { getColumn } from '../metadata.js';
import { hasPrivilege } from '../privileges.js';

/** @import { FormControl } from '../metadata.js' */
/** @import { EditableRow } from './editable-row.js' */

/**
 * Why nothing of a row can be changed; empty when something can.
 * @param {EditableRow} row
 */
export function readOnlyReason(row) {
  if (row.isInactive) return 'Read only: this row is inactive.';
  const canWrite = row.id === null || hasPrivilege('Write', row.table.name);
  return canWrite ? '' : `Read only: you may look at ${row.table.plural.toLowerCase()}, but not change them.`;
}

/**
 * Whether a control cannot be used to change its column; the Web API decides again.
 * @param {EditableRow} row
 * @param {FormControl} control
 */
export function isReadOnly(row, control) {
  const column = getColumn(row.table, control.column ?? '');
  return control.disabled || readOnlyReason(row) !== '' || !(row.id === null ? column.validForCreate : column.validForUpdate);
}
