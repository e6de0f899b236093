import { lacks } from "../client/privileges.js";
import { LinkModel, propertyTable, SearchModels, SuggestModels, UnlinkModel } from "../schema.g.js";
import type { LinkableRecord } from "./records.js";

/** Who may find and link a model. @returns Why not, or null. */
export function mayLink(held: ReadonlySet<string>): string | null {
  return lacks(
    held,
    [...new Set([SuggestModels.privilege, SearchModels.privilege, LinkModel.privilege])],
    "link models",
    "Matterport Operator",
  );
}

/** Whether the record can be given a model as it stands. @returns Why not, or null. */
export function hasRoom(record: LinkableRecord): string | null {
  if (!record.isActive) {
    return `${record.name} is deactivated. Activate it, then press Find model.`;
  }

  return record.table !== propertyTable && record.model !== null
    ? `${record.name} shows ${record.model.name} already. Press Unlink first, then Find model.`
    : null;
}

/** Who may take a model off a record. @returns Why not, or null. */
export function mayUnlink(held: ReadonlySet<string>): string | null {
  return lacks(held, [UnlinkModel.privilege], "unlink models", "Matterport Operator");
}

/** Whether there is a model to take off. @returns Why not, or null. */
export function hasModel(record: LinkableRecord, command: string): string | null {
  return record.model === null ? `${record.name} has no model. Press Find model to link one; then there is something to ${command}.` : null;
}
