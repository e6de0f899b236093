import { asLookup, asText, lookupValue } from '../format.js';
import { getTable } from '../metadata.js';
import { required } from '../required.js';
import { currentUser } from '../session.js';

/** @import { WebApiRow } from '../api.js' */
/** @import { ColumnValue } from '../format.js' */
/** @import { ColumnDescription, TableDescription } from '../metadata.js' */

/** @typedef {Map<string, ColumnValue>} ColumnValues by the names of the columns */

/**
 * Whether two values of a column are the same.
 * @param {ColumnValue | undefined} a
 * @param {ColumnValue | undefined} b
 */
export const isSame = (a, b) => (asLookup(a)?.id ?? a ?? null) === (asLookup(b)?.id ?? b ?? null);

/**
 * The values of an answer, lookups as what they point to.
 * @param {TableDescription} table
 * @param {WebApiRow} row
 * @returns {ColumnValues}
 */
const valuesIn = (table, row) =>
  new Map(Object.values(table.columns).map(({ name, targets }) => [name, targets ? lookupValue(row, name, targets) : (row[name] ?? null)]));

/**
 * What a new row begins with.
 * @param {TableDescription} table
 * @returns {ColumnValues}
 */
function defaultValues(table) {
  /** @type {ColumnValues} */
  const values = new Map(Object.values(table.columns).map(column => [column.name, column.default ?? null]));
  const { id, name } = currentUser();
  if (table.userOwned) values.set('ownerid', { id, table: 'systemuser', name });
  return values;
}

/** A row on a form: as it was read, and as people have changed it since. */
export class EditableRow {
  /**
   * @param {TableDescription} table
   * @param {WebApiRow | null} row null for a new row
   */
  constructor(table, row) {
    this.table = table;
    /** @type {(() => void)[]} */
    this.listeners = [];
    this.original = row ? valuesIn(table, row) : defaultValues(table);
    this.values = new Map(this.original);
    this.id = row ? String(row[table.key]) : null;
    this.version = versionOf(row);
  }

  /** @param {string} name */
  get(name) {
    return this.values.get(name) ?? null;
  }

  /**
   * Changes a column.
   * @param {string} name
   * @param {ColumnValue} value
   */
  set(name, value) {
    this.values.set(name, value);
    this.notify();
  }

  /**
   * Whether a column, or any, has been changed.
   * @param {string} [name]
   * @returns {boolean}
   */
  isDirty(name) {
    return name ? !isSame(this.values.get(name), this.original.get(name)) : this.dirtyColumns().length > 0;
  }

  /**
   * The columns that have been changed.
   * @returns {ColumnDescription[]}
   */
  dirtyColumns() {
    return Object.values(this.table.columns).filter(column => this.isDirty(column.name));
  }

  /** What the row is called. */
  get name() {
    return asText(this.get(this.table.primaryName ?? ''));
  }

  /** What the row was called when it was read; null while it has no name. */
  get originalName() {
    const name = this.original.get(this.table.primaryName ?? '') ?? null;
    return name === null ? null : asText(name);
  }

  /** An inactive row cannot be edited, as in the platform. */
  get isInactive() {
    return this.id !== null && (this.original.get('statecode') ?? 0) !== 0;
  }

  /** Forgets what has been changed. */
  discardChanges() {
    this.values = new Map(this.original);
  }

  /** Takes what has been changed as what there is now. */
  acceptChanges() {
    this.original = new Map(this.values);
  }

  /**
   * Takes what has been read anew. Columns that were changed here keep their value.
   * @param {WebApiRow} row
   * @param {boolean} [discardsChanges] nothing is kept
   */
  reload(row, discardsChanges = false) {
    const kept = new Map(discardsChanges ? [] : this.dirtyColumns().map(column => [column.name, this.get(column.name)]));
    this.original = valuesIn(this.table, row);
    this.values = new Map([...this.original, ...kept]);
    this.version = versionOf(row);
    this.notify();
  }

  /** What is to be written: the changed columns only. */
  toBody() {
    return Object.fromEntries(this.dirtyColumns().map(column => toProperty(column, this.get(column.name))));
  }

  /** Tells whoever listens. */
  notify() {
    for (const listener of this.listeners) listener();
  }
}

/** @param {WebApiRow | null} row */
const versionOf = row => String(row?.['@odata.etag'] ?? '');

/**
 * @param {ColumnDescription} column
 * @param {ColumnValue} value
 * @returns {[string, string | number | boolean | null]}
 */
function toProperty(column, value) {
  if (!column.targets) return [column.name, typeof value === 'object' ? null : value];
  const row = asLookup(value);
  const navigation = required(column.navigation, `The lookup ${column.name} has no navigation property.`);
  return [`${navigation}@odata.bind`, row ? `/${getTable(row.table).set}(${row.id})` : null];
}
