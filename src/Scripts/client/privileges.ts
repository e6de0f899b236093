import type { Table } from "../schema.g.js";
import type { ClientApi } from "./api.js";
import type { Code } from "../words/say.js";
import { say } from "../words/say.js";

/** What can be done with the rows of a table. */
type PrivilegeType = "Create" | "Read" | "Write" | "Delete";

type PrivilegeCode = Extract<Code, `privilege.${string}`>;

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
 * @param code What is said where some are missing.
 * @param role A role of ours that has them.
 * @returns Why not, or null.
 */
export function privilegeRefusal(
  held: ReadonlySet<string>,
  needed: readonly (string | null)[],
  code: PrivilegeCode,
  role: string,
): string | null {
  const missing = [...new Set(needed)].filter((name) => name !== null && !held.has(name.toLowerCase()));
  return missing.length === 0
    ? null
    : say(code, { privileges: missing.map(String).reduce((first, last) => say("list.and", { first, last })), role });
}
