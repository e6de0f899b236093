import { read } from './api.js';
import { table } from './app.js';
import { person } from './session.js';

/** @typedef {{ id: string, businessUnitId: string, privilegeName: string, depth: string }} Privilege */

/** @type {Privilege[]} */
let held = [];

/** Asks what the person may do. */
export async function learn() {
  const answer = await read(`systemusers(${person().id})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`);
  held = answer.RolePrivileges.map(one => ({
    id: one.PrivilegeId,
    businessUnitId: one.BusinessUnitId,
    privilegeName: one.PrivilegeName,
    depth: one.Depth,
  }));
}

/** Everything that they may do. */
export const privileges = () => held;

/**
 * Whether they may do it to rows of a table; the Web API decides again.
 * @param {'Create' | 'Read' | 'Write' | 'Delete'} verb
 * @param {string} of
 */
export const may = (verb, of) => held.some(one => one.privilegeName === `prv${verb}${table(of).schemaName}`);
