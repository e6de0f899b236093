import { privilegeRefusal } from "../client/privileges.js";
import { StartSync, SyncModel } from "../schema.g.js";

/** Who may synchronise. @returns Why not, or null. */
export function syncRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [SyncModel.privilege, StartSync.privilege], "synchronise", "Matterport Operator");
}

/** Whether the account can be synchronised. @returns Why not, or null. */
export function inactiveAccountRefusal(account: { readonly name: string; readonly isActive: boolean }): string | null {
  return account.isActive
    ? null
    : `${account.name} is deactivated, so it is neither read nor written to. Activate it, then press Sync now.`;
}
