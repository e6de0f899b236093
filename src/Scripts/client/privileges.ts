import type { Table } from "../schema.g.js";
import type { ClientApi } from "./api.js";

/** What can be done with the rows of a table. */
type PrivilegeType = "Create" | "Read" | "Write" | "Delete";

/** The name of a privilege: of the table as its schema writes it. */
export function privilegeName(act: PrivilegeType, table: Table): string {
  return `prv${act}${table.schemaName}`;
}

/**
 * The names of the privileges that the person has through roles and teams, in lower case.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/getglobalcontext/usersettings
 */
export async function userPrivileges(client: ClientApi): Promise<ReadonlySet<string>> {
  const byId = await client.Utility.getGlobalContext().userSettings.getSecurityRolePrivilegesInfo();
  return new Set(Object.values(byId).map((held) => held.privilegeName?.toLowerCase() ?? ""));
}

/**
 * The rule that every command begins with: the privileges that it needs.
 * @param purpose What the person wants, as in "You may not link models".
 * @param role A role of ours that has them.
 * @returns Why not, or null.
 */
export function privilegeRefusal(
  held: ReadonlySet<string>,
  needed: readonly (string | null)[],
  purpose: string,
  role: string,
): string | null {
  const missing = needed.filter((name) => name !== null && !held.has(name.toLowerCase()));
  return missing.length === 0
    ? null
    : `You may not ${purpose}: your roles lack ${missing.join(" and ")}. Ask an administrator for the role ${role}.`;
}
