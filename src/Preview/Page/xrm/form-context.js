import { openError } from '../dialog/message.js';
import { plays, refuse } from './plays.js';
import { functionOf, loadScript } from './scripts.js';

/** @typedef {import('../form/page.js').FormPage} FormPage */

// As getFormType numbers them.
const [CREATE, UPDATE, READ_ONLY] = [1, 2, 3];

/** A form as scripts see it.
 * @param {FormPage} page */
export const formContext = page =>
  plays('formContext', {
    data: data(page),
    ui: ui(page),
    /** @param {string} name */
    getAttribute: name => (columnsOn(page).has(name) ? attribute(page, name) : null),
    /** @param {string} name */
    getControl: name => control(page, name),
  });

/** @param {FormPage} page */
const data = page =>
  plays('formContext.data', {
    entity: plays('formContext.data.entity', {
      getId: () => (page.row.id ? `{${page.row.id.toUpperCase()}}` : ''),
      getEntityName: () => page.row.table.name,
      getPrimaryAttributeValue: () => page.row.name,
      getIsDirty: () => page.row.isDirty(),
    }),
    async save() {
      if (!(await page.save())) throw new Error('The row has not been saved.');
    },
    /** @param {boolean} [save] */
    refresh: save => page.refresh(save),
  });

/** @param {FormPage} page */
const ui = page =>
  plays('formContext.ui', {
    /** @param {string} text
     * @param {import('../form/notices.js').Level} level
     * @param {string} id */
    setFormNotification: (text, level, id) => page.notices.set(text, level, id),
    /** @param {string} id */
    clearFormNotification: id => page.notices.clear(id),
    getFormType: () => (page.row.id === null ? CREATE : page.locked ? READ_ONLY : UPDATE),
    refreshRibbon: () => page.buttons.update(),
  });

// A form's script sees the columns that are on the form, no others.
const columnsOn = page =>
  new Set([...page.body.fields.map(field => field.column.name), ...page.main.header.map(cell => cell.control?.column)]);

/** @param {FormPage} page
 * @param {string} name */
function attribute(page, name) {
  const column = page.row.table.columns[name];
  return plays(`attribute(${name})`, {
    getValue: () => outward(page.row.get(name), column),
    /** @param {any} value */
    setValue: value => {
      page.row.set(name, inward(value, column));
      for (const field of page.body.fields.filter(one => one.column.name === name)) field.show();
    },
    getIsDirty: () => page.row.isDirty(name),
  });
}

/** @param {any} value
 * @param {import('../app.js').Column} column */
function outward(value, column) {
  if (value === null) return null;
  if (column.targets) return [{ id: `{${value.id.toUpperCase()}}`, name: value.name, entityType: value.table }];
  return column.type === 'dateTime' ? new Date(value) : value;
}

/** @param {any} value
 * @param {import('../app.js').Column} column */
function inward(value, column) {
  if (value === null || value === undefined) return null;
  if (column.targets && value.length !== 1) refuse('a lookup with more than one row');
  if (column.targets) return { id: value[0].id.replace(/[{}]/g, '').toLowerCase(), name: value[0].name ?? '', table: value[0].entityType };
  return value instanceof Date ? `${value.toISOString().slice(0, 19)}Z` : value;
}

/** @param {FormPage} page
 * @param {string} name */
function control(page, name) {
  const part = page.body.parts.find(one => one.id === name)?.part;
  if (part && 'control' in part) return part.control;
  return columnsOn(page).has(name) ? plays(`control(${name})`, {}) : null;
}

/** Has the form's scripts know that it has been loaded.
 * @param {FormPage} page */
export async function runOnLoad(page) {
  const executionContext = plays('executionContext', { getFormContext: () => page.context });
  try {
    for (const library of page.main.libraries) await loadScript(library);
    for (const handler of page.main.onLoad) {
      const run = await functionOf(handler.library, handler.function);
      await run(...(handler.passContext ? [executionContext] : []));
    }
  } catch (error) {
    await openError(error.message, 'The script of this form did not work');
  }
}
