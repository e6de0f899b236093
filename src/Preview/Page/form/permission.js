import { may } from '../privileges.js';

/**
 * Why nothing of a row can be changed; empty when something can.
 * @param {import('./row.js').Row} row
 */
export function whyLocked(row) {
  if (row.isInactive) return 'Read only: this row is inactive.';
  if (row.id !== null && !may('Write', row.table.name))
    return `Read only: you may look at ${row.table.plural.toLowerCase()}, but not change them.`;
  return '';
}

/** Whether a control cannot be used to change its column; the Web API decides again.
 * @param {import('./row.js').Row} row
 * @param {import('../app.js').Control} control */
export function isLocked(row, control) {
  const column = row.table.columns[control.column ?? ''];
  return control.disabled || whyLocked(row) !== '' || !(row.id === null ? column.validForCreate : column.validForUpdate);
}
