/**
 * What a control is given: the column, the value and how to change it.
 * @typedef {{ id: string, column: import('../app.js').Column, kind: string, readOnly: boolean, row: import('../form/row.js').Row,
 *   get: () => any, set: (value: any) => void, fail: (sentence: string) => void }} Slot
 * @typedef {{ element: HTMLElement, show: () => void }} Drawn show: after the value has been changed by others
 */

/** What every input has.
 * @param {Slot} slot */
export const basics = slot => ({
  id: slot.id,
  'aria-describedby': `${slot.id}-problem`,
  autocomplete: 'off',
  'aria-required': slot.column.required.endsWith('required') ? 'true' : null,
});
