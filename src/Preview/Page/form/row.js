import { table } from '../app.js';
import { pointer } from '../format.js';
import { person } from '../session.js';

/** @typedef {import('../app.js').Table} Table */
/** @typedef {import('../app.js').Column} Column */

/** Whether two values of a column are the same. */
export const same = (a, b) => (a?.id ?? a ?? null) === (b?.id ?? b ?? null);

/** The values of an answer, lookups as what they point to.
 * @param {Table} of
 * @param {Record<string, any>} json */
const valuesIn = (of, json) =>
  new Map(
    Object.values(of.columns).map(column => [
      column.name,
      column.targets ? pointer(json, column.name, column.targets) : (json[column.name] ?? null),
    ]),
  );

/** What a new row begins with.
 * @param {Table} of */
function beginnings(of) {
  const values = new Map(Object.values(of.columns).map(column => [column.name, column.default ?? null]));
  if (of.userOwned) values.set('ownerid', { id: person().id, table: 'systemuser', name: person().name });
  return values;
}

/** A row on a form: as it was read, and as people have changed it since. */
export class Row {
  /**
   * @param {Table} of
   * @param {Record<string, any> | null} json null for a new row
   */
  constructor(of, json) {
    this.table = of;
    /** @type {(() => void)[]} */
    this.listeners = [];
    this.read = json ? valuesIn(of, json) : beginnings(of);
    this.values = new Map(this.read);
    /** @type {string | null} */
    this.id = json ? json[of.key] : null;
    this.version = json?.['@odata.etag'] ?? '';
  }

  /** @param {string} name */
  get(name) {
    return this.values.get(name) ?? null;
  }

  /** @param {string} name
   * @param {any} value */
  set(name, value) {
    this.values.set(name, value);
    for (const tell of this.listeners) tell();
  }

  /** Whether a column, or any, has been changed.
   * @param {string} [name] */
  isDirty(name) {
    return name ? !same(this.values.get(name), this.read.get(name)) : this.dirtyColumns().length > 0;
  }

  /** @returns {Column[]} */
  dirtyColumns() {
    return Object.values(this.table.columns).filter(column => this.isDirty(column.name));
  }

  /** What the row is called. */
  get name() {
    return this.table.primaryName ? (this.get(this.table.primaryName) ?? '') : '';
  }

  /** An inactive row cannot be edited, as in the platform. */
  get isInactive() {
    return this.id !== null && (this.read.get('statecode') ?? 0) !== 0;
  }

  /**
   * Takes what has been read anew. Columns that were changed here keep their value.
   * @param {Record<string, any>} json
   * @param {boolean} [mineToo] nothing is kept
   */
  accept(json, mineToo = false) {
    /** @type {[string, any][]} */
    const kept = mineToo ? [] : this.dirtyColumns().map(column => [column.name, this.values.get(column.name)]);
    this.read = valuesIn(this.table, json);
    this.values = new Map([...this.read, ...kept]);
    this.version = json['@odata.etag'] ?? '';
    for (const tell of this.listeners) tell();
  }

  /** What is to be written: the changed columns only. */
  body() {
    return Object.fromEntries(this.dirtyColumns().map(column => written(column, this.values.get(column.name))));
  }
}

/** @param {Column} column
 * @param {any} value
 * @returns {[string, any]} */
function written(column, value) {
  if (!column.targets) return [column.name, value];
  return [`${column.navigation}@odata.bind`, value ? `/${table(value.table).set}(${value.id})` : null];
}
