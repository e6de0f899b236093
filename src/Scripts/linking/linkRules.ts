import { privilegeRefusal } from "../client/privileges.js";
import { DismissModels, LinkModel, MatchRecords, propertyTable, SearchModels, SuggestModels, UnlinkModel } from "../schema.g.js";
import type { LinkableRow } from "./linkableRows.js";
import type { Code } from "../words/say.js";
import { say } from "../words/say.js";

/** Who may find and link a model. @returns Why not, or null. */
export function linkRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(
    held,
    [...new Set([SuggestModels.privilege, SearchModels.privilege, LinkModel.privilege])],
    "privilege.link",
    "Matterport Operator",
  );
}

/** Who may have the models of many records found. @returns Why not, or null. */
export function matchRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [MatchRecords.privilege], "privilege.link", "Matterport Operator");
}

/** Who may dismiss suggestions. @returns Why not, or null. */
export function dismissRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [DismissModels.privilege], "privilege.link", "Matterport Operator");
}

/** Whether the row can be given a model as it stands. @returns Why not, or null. */
export function linkTargetRefusal(row: LinkableRow): string | null {
  if (!row.isActive) {
    return say("link.inactive-row", { row: row.name });
  }

  return row.table !== propertyTable && row.model !== null ? say("link.unlink-first", { row: row.name, model: row.model.name }) : null;
}

/** Who may take a model off a row. @returns Why not, or null. */
export function unlinkRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [UnlinkModel.privilege], "privilege.unlink", "Matterport Operator");
}

/** Whether there is a model to take off. @returns Why not, or null. */
export function noModelRefusal(row: LinkableRow, code: Extract<Code, `link.nothing-to-${string}`>): string | null {
  return row.model === null ? say(code, { row: row.name }) : null;
}
