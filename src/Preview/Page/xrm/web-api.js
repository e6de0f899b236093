import { get, send, WebApiError } from '../api.js';
import { messageOf } from '../errors.js';
import { getTable } from '../metadata.js';
import { withoutBraces } from './ids.js';
import { strict, unsupported } from './strict.js';

/** @import { WebApiRow, WebApiRows } from '../api.js' */

/**
 * @typedef {object} RequestMetadata
 * @property {string | null} [boundParameter]
 * @property {number} operationType
 * @property {string} operationName
 * @property {Record<string, unknown>} [parameterTypes]
 */

/** @typedef {Record<string, unknown> & { getMetadata: () => RequestMetadata }} ExecuteRequest */

/**
 * Throws what scripts of the platform get when the Web API says no.
 * @param {unknown} error
 * @returns {never}
 */
function rethrow(error) {
  const errorCode = error instanceof WebApiError ? Number.parseInt(error.code, 16) || 0 : 0;
  throw Object.assign(new Error(messageOf(error)), { errorCode });
}

/**
 * @param {string} options
 * @param {string} name the only one that is known
 */
function optionIn(options, name) {
  const given = new URLSearchParams(options);
  const other = [...given.keys()].find(key => key !== name);
  if (other) unsupported(`${other} in a query: of what a query can say it plays ${name}`);
  return given.get(name) ?? '';
}

/**
 * @param {string} tableName
 * @param {string} id
 */
const pathOf = (tableName, id) => `${getTable(tableName).set}(${withoutBraces(id)})`;

/**
 * @param {string} tableName
 * @param {string} id
 * @param {string} [options]
 */
async function retrieveRecord(tableName, id, options = '') {
  const select = optionIn(options, '$select');
  const query = select ? `?${new URLSearchParams({ $select: select })}` : '';
  return /** @type {WebApiRow} */ (await get(pathOf(tableName, id) + query).catch(rethrow));
}

/**
 * @param {string} tableName
 * @param {string} [options]
 * @param {number} [maxPageSize]
 */
async function retrieveMultipleRecords(tableName, options = '', maxPageSize = 0) {
  const given = optionIn(options, 'fetchXml');
  if (!given) unsupported('retrieveMultipleRecords without fetchXml');
  const fetchXml = maxPageSize ? withCount(given, maxPageSize) : given;
  const answer = await get(`${getTable(tableName).set}?${new URLSearchParams({ fetchXml })}`).catch(rethrow);
  const { value, '@odata.nextLink': nextLink } = /** @type {WebApiRows} */ (answer);
  return { entities: value, nextLink };
}

/**
 * @param {string} fetchXml
 * @param {number} count
 */
function withCount(fetchXml, count) {
  const fetch = new DOMParser().parseFromString(fetchXml, 'text/xml');
  const root = fetch.documentElement;
  if (!root.hasAttribute('top') && !root.hasAttribute('count')) root.setAttribute('count', String(count));
  return new XMLSerializer().serializeToString(fetch);
}

/**
 * As the platform's client does: the row must be there, nothing is made.
 * @param {string} tableName
 * @param {string} id
 * @param {Record<string, unknown>} data
 */
async function updateRecord(tableName, id, data) {
  await send('PATCH', pathOf(tableName, id), { body: data, headers: { 'If-Match': '*' } }).catch(rethrow);
  return { entityType: tableName, id: withoutBraces(id) };
}

/** @param {ExecuteRequest} request */
async function execute(request) {
  const { boundParameter = null, operationType, operationName, parameterTypes = {} } = request.getMetadata();
  if (operationType !== 0 || boundParameter !== null) {
    unsupported(`the operation ${operationName}: it plays actions that are bound to nothing (operationType 0)`);
  }
  const names = Object.keys(parameterTypes).filter(name => request[name] !== undefined);
  const body = Object.fromEntries(names.map(name => [name, request[name]]));
  return send('POST', operationName, { body }).catch(rethrow);
}

/** Xrm.WebApi. */
export const webApi = strict('Xrm.WebApi', {
  retrieveRecord,
  retrieveMultipleRecords,
  updateRecord,
  online: strict('Xrm.WebApi.online', { execute }),
});
