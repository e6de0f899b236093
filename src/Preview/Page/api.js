import { person } from './session.js';

/** @typedef {Record<string, any>} Json */

const ROOT = '/api/data/v9.2/';
const EVERYTHING = 'odata.include-annotations="*"';

/** The Web API said no. The message is its own sentence. */
export class Refusal extends Error {
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

/** Somebody changed the row in the meantime.
 * @param {unknown} error */
export const isClash = error => error instanceof Refusal && error.status === 412;

/**
 * Asks the Web API as the person who uses the page.
 * @param {string} method
 * @param {string} path below the root
 * @param {{ body?: Json, headers?: Record<string, string> }} [more]
 * @returns {Promise<Response>}
 * @throws {Refusal}
 */
export async function send(method, path, { body, headers = {} } = {}) {
  const response = await fetch(ROOT + path, {
    method,
    headers: {
      Authorization: `Bearer ${person().token}`,
      Accept: 'application/json',
      Prefer: EVERYTHING,
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    body: body && JSON.stringify(body),
  }).catch(() => {
    throw new Refusal(0, '', 'The playground does not answer. Is it still running? Nothing is lost: try again when it is.');
  });
  if (!response.ok) throw await refusalIn(response);
  return response;
}

/** @param {Response} response */
async function refusalIn(response) {
  const said = await response.json().catch(() => ({}));
  return new Refusal(
    response.status,
    said.error?.code ?? '',
    said.error?.message ?? `The Web API answered ${response.status} without a reason.`,
  );
}

/** A GET.
 * @param {string} path
 * @returns {Promise<Json>} */
export const read = async path => (await send('GET', path)).json();

/**
 * One row, but for what column security guards: that never comes into a page.
 * @param {import('./app.js').Table} of
 * @param {string} id
 */
export function readRow(of, id) {
  const names = Object.values(of.columns)
    .filter(column => !column.secured)
    .map(column => (column.targets ? `_${column.name}_value` : column.name));
  return read(`${of.set}(${id})?${new URLSearchParams({ $select: names.join(',') })}`);
}

/**
 * The rows of a query.
 * @param {string} set the table's plural
 * @param {string} fetchXml
 * @returns {Promise<{ rows: Json[], total: number, more: boolean }>}
 */
export async function query(set, fetchXml) {
  const answer = await read(`${set}?${new URLSearchParams({ fetchXml })}`);
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
 * @param {Json} body
 * @returns {Promise<string>} its id
 */
export async function create(set, body) {
  const answer = await send('POST', set, { body });
  return /\(([0-9a-f-]{36})\)$/i.exec(answer.headers.get('OData-EntityId') ?? '')?.[1] ?? '';
}

/**
 * Changes a row, if nobody else has since.
 * @param {string} set
 * @param {string} id
 * @param {Json} body
 * @param {string} version as it was read
 */
export const change = (set, id, body, version) => send('PATCH', `${set}(${id})`, { body, headers: { 'If-Match': version } });

/** Deletes a row.
 * @param {string} set
 * @param {string} id */
export const remove = (set, id) => send('DELETE', `${set}(${id})`);
