import { parseJsonObjects, stringProperty } from "../client/jsonObjects.js";
import { element } from "../dialog/elements.js";
import type { RestoredField } from "../schema.g.js";
import { modelTable } from "../schema.g.js";
import type { Link } from "./links.js";
import { say } from "../words/say.js";

/** A column that linking changed, and what becomes of it when the link is taken back. */
export interface RestoredColumn {
  readonly isOfModel: boolean;
  readonly label: string;
  /** What it held before linking; empty when it was. */
  readonly before: string;
  readonly isRestored: boolean;
  /** Why it keeps what it holds; empty when it is restored. */
  readonly reason: string;
}

/** Reads what mpt_UnlinkModel tells of the columns, by their labels. */
export function parseRestored(text: string | null): readonly RestoredColumn[] {
  const columns = parseJsonObjects<RestoredField>(text).map((item) => ({
    isOfModel: item.tableName === modelTable.name,
    label: stringProperty(item, "label") || stringProperty(item, "column"),
    before: stringProperty(item, "before"),
    isRestored: item.outcome === "restored",
    reason: stringProperty(item, "reason"),
  }));
  return columns.sort((one, other) => one.label.localeCompare(other.label));
}

/** What each side gets back, under its name; nothing for a side that gets nothing. */
export function restoredLists(link: Link, columns: readonly RestoredColumn[]): readonly HTMLElement[] {
  return [false, true].flatMap((isOfModel) => {
    const ofSide = columns.filter((column) => column.isRestored && column.isOfModel === isOfModel);
    return list(
      say("unlink.gets-back", { owner: ownerOf(link, isOfModel) }),
      ofSide.map(({ label, before }) => [label, valueOf(before)]),
    );
  });
}

/** What stays as it is, and why; nothing when everything comes back. */
export function keptList(link: Link, columns: readonly RestoredColumn[]): readonly HTMLElement[] {
  const kept = columns.filter((column) => !column.isRestored);
  return list(
    say("unlink.not-restored"),
    kept.map(({ label, isOfModel, reason }) => [
      say("unlink.field-of", { label, owner: ownerOf(link, isOfModel) }),
      element("dd", { dir: "auto" }, reason),
    ]),
  );
}

function list(heading: string, rows: readonly (readonly [string, HTMLElement])[]): readonly HTMLElement[] {
  const items = rows.flatMap(([label, value]) => [element("dt", { dir: "auto" }, label), value]);
  return rows.length === 0 ? [] : [element("h2", { dir: "auto" }, heading), element("dl", {}, ...items)];
}

function valueOf(before: string): HTMLElement {
  return before === ""
    ? element("dd", { class: "empty" }, say("issue.value.empty"))
    : element("dd", { class: "foreign", dir: "auto" }, before);
}

function ownerOf({ model, row }: Link, isOfModel: boolean): string {
  return isOfModel ? (model?.name ?? say("name.model")) : (row?.name ?? say("name.row"));
}
