import type { ClientApi, Row } from "../client/api.js";
import type { LookupValue } from "../client/rows.js";
import { lookupOf, lookupProperty, numberOf, readRow, textOf } from "../client/rows.js";
import { propertyTable, RowState, siteVisitTable } from "../schema.g.js";
import { say } from "../words/say.js";

/** A table whose rows can have models. */
export type LinkableTable = typeof propertyTable | typeof siteVisitTable;

/** A property or a site visit, and the model that it has. */
export interface LinkableRow {
  readonly table: LinkableTable;
  readonly id: string;
  readonly name: string;
  readonly model: LookupValue | null;
  readonly isActive: boolean;
}

/** The table of that name, if its rows can have models. */
export function linkableTable(name: string): LinkableTable | null {
  return [propertyTable, siteVisitTable].find((table) => table.name === name) ?? null;
}

/** Reads a property or a site visit. */
export async function readLinkableRow(client: ClientApi, table: LinkableTable, id: string): Promise<LinkableRow> {
  const { columns } = table;
  const row: Row = await readRow(client, table.name, id, [columns.name, lookupProperty(columns.currentModelId), columns.stateCode]);
  return {
    table,
    id,
    name: textOf(row, columns.name) || say("name.row"),
    model: lookupOf(row, columns.currentModelId),
    isActive: numberOf(row, columns.stateCode) !== RowState.Inactive,
  };
}
