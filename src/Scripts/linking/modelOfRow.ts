import type { ClientApi } from "../client/api.js";
import { RefusedError } from "../client/failures.js";
import type { RowReference } from "../client/forms.js";
import type { LookupValue } from "../client/rows.js";
import { readRow, textOf } from "../client/rows.js";
import { modelTable } from "../schema.g.js";
import { linkableTable, readLinkableRow } from "./linkableRows.js";
import { say } from "../words/say.js";

/**
 * The model that a form shows, or that its property or site visit has.
 * @param code What is said where there is none.
 * @throws RefusedError when there is none.
 */
export async function modelOfRow(
  client: ClientApi,
  row: RowReference,
  code: "link.nothing-to-decide" | "link.nothing-to-order" | "link.nothing-to-tag",
): Promise<LookupValue> {
  const table = linkableTable(row.table);
  if (table === null) {
    const { name } = modelTable.columns;
    return { id: row.id, name: textOf(await readRow(client, modelTable.name, row.id, [name]), name) || say("name.model") };
  }

  const linkable = await readLinkableRow(client, table, row.id);
  if (linkable.model === null) {
    throw new RefusedError(say(code, { row: linkable.name }));
  }

  return linkable.model;
}
