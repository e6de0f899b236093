import { get } from './api.js';
import { getTable } from './metadata.js';
import { currentUser } from './session.js';

/**
 * @typedef {{ id: string, businessUnitId: string, privilegeName: string, depth: string }} UserPrivilege
 * @typedef {{ PrivilegeId: string, BusinessUnitId: string, PrivilegeName: string, Depth: string }} RolePrivilege as the Web API gives it
 */

/** @type {UserPrivilege[]} */
let privileges = [];

/** Asks what the user may do. */
export async function loadPrivileges() {
  const answer = await get(`systemusers(${currentUser().id})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`);
  privileges = /** @type {{ RolePrivileges: RolePrivilege[] }} */ (answer).RolePrivileges.map(privilege => ({
    id: privilege.PrivilegeId,
    businessUnitId: privilege.BusinessUnitId,
    privilegeName: privilege.PrivilegeName,
    depth: privilege.Depth,
  }));
}

/** Everything that the user may do. */
export const getPrivileges = () => privileges;

/**
 * Whether the user may do it to rows of a table; the Web API decides again.
 * @param {'Create' | 'Read' | 'Write' | 'Delete'} verb
 * @param {string} tableName
 */
export const hasPrivilege = (verb, tableName) =>
  privileges.some(privilege => privilege.privilegeName === `prv${verb}${getTable(tableName).schemaName}`);
