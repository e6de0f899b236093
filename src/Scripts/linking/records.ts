import type { ClientApi, Row } from "../client/api.js";
import type { Reference } from "../client/rows.js";
import { lookup, numberOf, readRow, referenceOf, textOf } from "../client/rows.js";
import { propertyTable, RowState, siteVisitTable } from "../schema.g.js";

/** A table whose rows can have models. */
export type LinkableTable = typeof propertyTable | typeof siteVisitTable;

/** A property or a site visit, and the model that it has. */
export interface LinkableRecord {
  readonly table: LinkableTable;
  readonly id: string;
  readonly name: string;
  readonly model: Reference | null;
  readonly isActive: boolean;
}

/** The table of that name, if its rows can have models. */
export function linkableTable(name: string): LinkableTable | null {
  return [propertyTable, siteVisitTable].find((table) => table.name === name) ?? null;
}

/** Reads a property or a site visit. */
export async function readRecord(client: ClientApi, table: LinkableTable, id: string): Promise<LinkableRecord> {
  const { columns } = table;
  const row: Row = await readRow(client, table.name, id, [columns.name, lookup(columns.currentModelId), columns.stateCode]);
  return {
    table,
    id,
    name: textOf(row, columns.name) || "This row",
    model: referenceOf(row, columns.currentModelId),
    isActive: numberOf(row, columns.stateCode) !== RowState.Inactive,
  };
}

/** "property", "site visit". */
export function thing(table: LinkableTable): string {
  return table.label.toLowerCase();
}
