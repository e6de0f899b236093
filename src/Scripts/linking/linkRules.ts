import { privilegeRefusal } from "../client/privileges.js";
import { LinkModel, propertyTable, SearchModels, SuggestModels, UnlinkModel } from "../schema.g.js";
import type { LinkableRow } from "./linkableRows.js";

/** Who may find and link a model. @returns Why not, or null. */
export function linkRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(
    held,
    [...new Set([SuggestModels.privilege, SearchModels.privilege, LinkModel.privilege])],
    "link models",
    "Matterport Operator",
  );
}

/** Whether the row can be given a model as it stands. @returns Why not, or null. */
export function linkTargetRefusal(row: LinkableRow): string | null {
  if (!row.isActive) {
    return `${row.name} is deactivated. Activate it, then press Find model.`;
  }

  return row.table !== propertyTable && row.model !== null
    ? `${row.name} shows ${row.model.name} already. Press Unlink first, then Find model.`
    : null;
}

/** Who may take a model off a row. @returns Why not, or null. */
export function unlinkRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [UnlinkModel.privilege], "unlink models", "Matterport Operator");
}

/** Whether there is a model to take off. @returns Why not, or null. */
export function noModelRefusal(row: LinkableRow, command: string): string | null {
  return row.model === null ? `${row.name} has no model. Press Find model to link one; then there is something to ${command}.` : null;
}
