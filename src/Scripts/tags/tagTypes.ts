import type { ClientApi } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import type { LookupValue } from "../client/rows.js";
import { lookupOf, lookupProperty, queryRows, readRow, textOf } from "../client/rows.js";
import { RowState, tagTypeTable } from "../schema.g.js";

const MaxTypes = 250;
const { name: table, id, columns } = tagTypeTable;

/** The types that tags can have, by name. */
export async function readTagTypes(client: ClientApi): Promise<readonly LookupValue[]> {
  const where = [{ column: columns.stateCode, operator: "eq", values: [RowState.Active] } as const];
  const order = { column: columns.name };
  const rows = await queryRows(client, table, fetchXml({ table, columns: [id, columns.name], where, top: MaxTypes, order }));
  return rows.map((row) => ({ id: textOf(row, id), name: textOf(row, columns.name) }));
}

/** What tags of a type become by default; null where the type leaves it open. */
export async function workTargetOfType(client: ClientApi, type: string): Promise<LookupValue | null> {
  return lookupOf(await readRow(client, table, type, [lookupProperty(columns.workTargetId)]), columns.workTargetId);
}
