import { openError } from '../dialog/message.js';
import { messageOf } from '../errors.js';
import { getColumn } from '../metadata.js';
import { withBraces, withoutBraces } from './ids.js';
import { functionOf, loadScript } from './scripts.js';
import { strict, unsupported } from './strict.js';

/** @import { FormPage } from '../form/page.js' */
/** @import { NotificationLevel } from '../form/notifications.js' */
/** @import { ColumnValue } from '../format.js' */
/** @import { ColumnDescription } from '../metadata.js' */

/**
 * @typedef {{ id: string, name?: string, entityType: string }} EntityReference
 * @typedef {string | number | boolean | Date | EntityReference[] | null} AttributeValue the value of a column as scripts see it
 */

// As getFormType numbers them.
const CREATE = 1;
const UPDATE = 2;
const READ_ONLY = 3;

/**
 * A form as scripts see it.
 * @param {FormPage} page
 */
export const formContext = page =>
  strict('formContext', {
    data: data(page),
    ui: ui(page),
    /** @param {string} name */
    getAttribute: name => (columnsOn(page).has(name) ? attribute(page, name) : null),
    /** @param {string} name */
    getControl: name => control(page, name),
  });

/** @param {FormPage} page */
const data = page =>
  strict('formContext.data', {
    entity: strict('formContext.data.entity', {
      getId: () => (page.row.id ? withBraces(page.row.id) : ''),
      getEntityName: () => page.row.table.name,
      getPrimaryAttributeValue: () => page.row.name,
      getIsDirty: () => page.row.isDirty(),
    }),
    async save() {
      if (!(await page.save())) throw new Error('The row has not been saved.');
    },
    /** @param {boolean} [savesFirst] */
    refresh: savesFirst => page.refresh(savesFirst),
  });

/** @param {FormPage} page */
const ui = page =>
  strict('formContext.ui', {
    /**
     * @param {string} text
     * @param {NotificationLevel} level
     * @param {string} id
     */
    setFormNotification: (text, level, id) => page.notifications.set(text, level, id),
    /** @param {string} id */
    clearFormNotification: id => page.notifications.clear(id),
    getFormType: () => (page.row.id === null ? CREATE : page.readOnlyReason ? READ_ONLY : UPDATE),
    refreshRibbon: () => page.commandBar.update(),
  });

/**
 * A form's script sees the columns that are on the form, no others.
 * @param {FormPage} page
 */
const columnsOn = page =>
  new Set([...page.body.fields.map(field => field.column.name), ...page.form.header.map(cell => cell.control?.column)]);

/**
 * @param {FormPage} page
 * @param {string} name
 */
function attribute(page, name) {
  const column = getColumn(page.row.table, name);
  return strict(`attribute(${name})`, {
    getValue: () => toAttributeValue(page.row.get(name), column),
    /** @param {AttributeValue | undefined} value */
    setValue: value => {
      page.row.set(name, toColumnValue(value ?? null, column));
      for (const field of page.body.fields.filter(one => one.column.name === name)) field.update();
    },
    getIsDirty: () => page.row.isDirty(name),
  });
}

/**
 * @param {ColumnValue} value
 * @param {ColumnDescription} column
 * @returns {AttributeValue}
 */
function toAttributeValue(value, column) {
  if (value === null) return null;
  if (typeof value === 'object') return [{ id: withBraces(value.id), name: value.name, entityType: value.table }];
  return column.type === 'dateTime' ? new Date(String(value)) : value;
}

/**
 * @param {AttributeValue} value
 * @param {ColumnDescription} column
 * @returns {ColumnValue}
 */
function toColumnValue(value, column) {
  if (value === null) return null;
  if (value instanceof Date) return `${value.toISOString().slice(0, 19)}Z`;
  if (typeof value !== 'object') return column.targets ? unsupported('a lookup that is no row') : value;
  const [row, ...others] = value;
  if (!row || others.length > 0) return unsupported('a lookup with more than one row');
  return { id: withoutBraces(row.id), name: row.name ?? '', table: row.entityType };
}

/**
 * @param {FormPage} page
 * @param {string} name
 */
function control(page, name) {
  const embedded = page.body.embedded.find(one => one.id === name)?.embedded;
  return embedded?.control ?? (columnsOn(page).has(name) ? columnControl(page, name) : null);
}

/**
 * What a form that is read only locks, no script unlocks.
 * @param {FormPage} page
 * @param {string} name
 */
function columnControl(page, name) {
  return strict(`control(${name})`, {
    /** @param {boolean} disabled */
    setDisabled: disabled => {
      if (page.readOnlyReason) return;
      for (const field of page.body.fields.filter(one => one.column.name === name)) field.setReadOnly(disabled);
    },
  });
}

/**
 * Has the form's scripts know that it has been loaded.
 * @param {FormPage} page
 */
export async function runOnLoad(page) {
  const executionContext = strict('executionContext', { getFormContext: () => page.context });
  try {
    for (const library of page.form.libraries) await loadScript(library);
    for (const handler of page.form.onLoad) {
      const run = await functionOf(handler.library, handler.function);
      await run(...(handler.passContext ? [executionContext] : []));
    }
  } catch (error) {
    await openError(messageOf(error), 'The script of this form did not work');
  }
}
