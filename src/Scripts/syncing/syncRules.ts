import { privilegeRefusal } from "../client/privileges.js";
import { StartSync, SyncModel } from "../schema.g.js";
import { say } from "../words/say.js";

/** Who may synchronise. @returns Why not, or null. */
export function syncRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [SyncModel.privilege, StartSync.privilege], "privilege.sync", "Matterport Operator");
}

/** Whether the account can be synchronised. @returns Why not, or null. */
export function inactiveAccountRefusal(account: { readonly name: string; readonly isActive: boolean }): string | null {
  return account.isActive ? null : say("run.account.inactive", { account: account.name });
}
