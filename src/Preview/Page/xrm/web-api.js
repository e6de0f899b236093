import { read, send } from '../api.js';
import { table } from '../app.js';
import { plays, refuse } from './plays.js';

// What scripts of the platform get when the Web API says no.
const asError = error =>
  Promise.reject(
    Object.assign(new Error(error.message), { errorCode: Number.parseInt(error.code ?? '', 16) || 0, message: error.message }),
  );

/** @param {string} options
 * @param {string} only */
function optionOf(options, only) {
  const given = new URLSearchParams(options);
  const other = [...given.keys()].find(key => key !== only);
  if (other) refuse(`${other} in a query: of what a query can say it plays ${only}`);
  return given.get(only) ?? '';
}

/** @param {string} name
 * @param {string} id
 * @param {string} [options] */
async function retrieveRecord(name, id, options = '') {
  const select = optionOf(options, '$select');
  return read(`${table(name).set}(${bare(id)})${select ? `?${new URLSearchParams({ $select: select })}` : ''}`).catch(asError);
}

/** @param {string} name
 * @param {string} [options]
 * @param {number} [most] rows on a page */
async function retrieveMultipleRecords(name, options = '', most) {
  const fetchXml = optionOf(options, 'fetchXml');
  if (!fetchXml) refuse('retrieveMultipleRecords without fetchXml');
  const answer = await read(`${table(name).set}?${new URLSearchParams({ fetchXml: most ? withCount(fetchXml, most) : fetchXml })}`).catch(
    asError,
  );
  return { entities: answer.value, nextLink: answer['@odata.nextLink'] };
}

/** @param {string} fetchXml
 * @param {number} most */
function withCount(fetchXml, most) {
  const fetch = new DOMParser().parseFromString(fetchXml, 'text/xml');
  const root = fetch.documentElement;
  if (!root.hasAttribute('top') && !root.hasAttribute('count')) root.setAttribute('count', String(most));
  return new XMLSerializer().serializeToString(fetch);
}

/** @param {string} name
 * @param {string} id
 * @param {Record<string, any>} data */
async function updateRecord(name, id, data) {
  // As the platform's client does: the row must be there, nothing is made.
  await send('PATCH', `${table(name).set}(${bare(id)})`, { body: data, headers: { 'If-Match': '*' } }).catch(asError);
  return { entityType: name, id: bare(id) };
}

/** @param {Record<string, any>} request */
async function execute(request) {
  const { boundParameter, operationType, operationName, parameterTypes } = request.getMetadata();
  if (operationType !== 0 || (boundParameter ?? null) !== null)
    refuse(`the operation ${operationName}: it plays actions that are bound to nothing (operationType 0)`);
  const body = Object.fromEntries(
    Object.keys(parameterTypes ?? {})
      .filter(key => request[key] !== undefined)
      .map(key => [key, request[key]]),
  );
  return send('POST', operationName, { body }).catch(asError);
}

/** @param {string} id */
const bare = id => id.replace(/[{}]/g, '').toLowerCase();

export const webApi = plays('Xrm.WebApi', {
  retrieveRecord,
  retrieveMultipleRecords,
  updateRecord,
  online: plays('Xrm.WebApi.online', { execute }),
});
