import { currentUser } from './session.js';

/** @import { TableDescription } from './metadata.js' */

/**
 * @typedef {Record<string, string | number | boolean | null>} WebApiRow
 *   columns by their names, lookups as `_name_value`, each with its annotations
 * @typedef {{
 *   value: WebApiRow[],
 *   '@odata.nextLink'?: string,
 *   '@Microsoft.Dynamics.CRM.totalrecordcount'?: number,
 *   '@Microsoft.Dynamics.CRM.morerecords'?: boolean,
 * }} WebApiRows
 * @typedef {{ rows: WebApiRow[], total: number, more: boolean }} QueryResult
 */

const ROOT = '/api/data/v9.2/';
const ALL_ANNOTATIONS = 'odata.include-annotations="*"';
const NO_ANSWER = 'The playground does not answer. Is it still running? Nothing is lost: try again when it is.';

/** The Web API said no. The message is its own sentence. */
export class WebApiError extends Error {
  /**
   * @param {number} status
   * @param {string} code
   * @param {string} message
   */
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * Whether somebody changed the row in the meantime.
 * @param {unknown} error
 */
export const isConcurrencyConflict = error => error instanceof WebApiError && error.status === 412;

/**
 * Asks the Web API as the person who uses the page.
 * @param {string} method
 * @param {string} path below the root
 * @param {{ body?: Record<string, unknown>, headers?: Record<string, string> }} [options]
 * @returns {Promise<Response>}
 * @throws {WebApiError}
 */
export async function send(method, path, { body, headers = {} } = {}) {
  const response = await fetch(ROOT + path, {
    method,
    headers: {
      Authorization: `Bearer ${currentUser().token}`,
      Accept: 'application/json',
      Prefer: ALL_ANNOTATIONS,
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    body: body && JSON.stringify(body),
  }).catch(() => {
    throw new WebApiError(0, '', NO_ANSWER);
  });
  if (!response.ok) throw await errorIn(response);
  return response;
}

/** @param {Response} response */
async function errorIn(response) {
  /** @type {unknown} */
  const body = await response.json().catch(() => ({}));
  const { error } = /** @type {{ error?: { code?: string, message?: string } }} */ (body);
  return new WebApiError(response.status, error?.code ?? '', error?.message ?? `The Web API answered ${response.status} without a reason.`);
}

/**
 * Reads what lies at an address.
 * @param {string} path
 * @returns {Promise<unknown>} the JSON of the answer
 */
export const get = async path => (await send('GET', path)).json();

/**
 * One row, but for what column security guards: that never comes into a page.
 * @param {TableDescription} table
 * @param {string} id
 */
export async function readRow(table, id) {
  const names = Object.values(table.columns)
    .filter(column => !column.secured)
    .map(column => (column.targets ? `_${column.name}_value` : column.name));
  const row = await get(`${table.set}(${id})?${new URLSearchParams({ $select: names.join(',') })}`);
  return /** @type {WebApiRow} */ (row);
}

/**
 * The rows of a query.
 * @param {string} set the table's plural
 * @param {string} fetchXml
 * @returns {Promise<QueryResult>}
 */
export async function queryRows(set, fetchXml) {
  const answer = /** @type {WebApiRows} */ (await get(`${set}?${new URLSearchParams({ fetchXml })}`));
  const total = answer['@Microsoft.Dynamics.CRM.totalrecordcount'] ?? -1;
  return {
    rows: answer.value,
    total: total < 0 ? answer.value.length : total,
    more: Boolean(answer['@Microsoft.Dynamics.CRM.morerecords']),
  };
}

/**
 * Makes a row.
 * @param {string} set
 * @param {Record<string, unknown>} body
 * @returns {Promise<string>} its id
 */
export async function createRow(set, body) {
  const answer = await send('POST', set, { body });
  return /\(([0-9a-f-]{36})\)$/i.exec(answer.headers.get('OData-EntityId') ?? '')?.[1] ?? '';
}

/**
 * Changes a row, if nobody else has since.
 * @param {string} set
 * @param {string} id
 * @param {Record<string, unknown>} body
 * @param {string} version as it was read
 */
export const updateRow = (set, id, body, version) => send('PATCH', `${set}(${id})`, { body, headers: { 'If-Match': version } });

/**
 * Deletes a row.
 * @param {string} set
 * @param {string} id
 */
export const deleteRow = (set, id) => send('DELETE', `${set}(${id})`);
