import type { ClientApi } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import type { LookupValue } from "../client/rows.js";
import { queryRows, textOf } from "../client/rows.js";
import { RowState, workTargetTable } from "../schema.g.js";

/** What tags can become. */
export interface WorkTarget extends LookupValue {
  readonly isDefault: boolean;
}

const MaxTargets = 50;

/** The work targets that are in use, by name. */
export async function readWorkTargets(client: ClientApi): Promise<readonly WorkTarget[]> {
  const { name: table, id, columns } = workTargetTable;
  const where = [{ column: columns.stateCode, operator: "eq", values: [RowState.Active] } as const];
  const read = [id, columns.name, columns.isDefault];
  const rows = await queryRows(client, table, fetchXml({ table, columns: read, where, top: MaxTargets, order: { column: columns.name } }));
  return rows.map((row) => ({ id: textOf(row, id), name: textOf(row, columns.name), isDefault: row[columns.isDefault] === true }));
}
