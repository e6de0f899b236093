import type { ClientApi, Row } from "./api.js";
import { parseId } from "./ids.js";

/** A row that a lookup points at. */
export interface LookupValue {
  readonly id: string;
  readonly name: string;
}

const Formatted = "@OData.Community.Display.V1.FormattedValue";

/** The name under which the Web API gives a lookup. https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/select-columns */
export function lookupProperty(column: string): string {
  return `_${column}_value`;
}

/** Reads some columns of a row. */
export async function readRow(client: ClientApi, table: string, id: string, columns: readonly string[]): Promise<Row> {
  return client.WebApi.retrieveRecord(table, id, `?$select=${columns.join(",")}`);
}

/** Reads the rows that a query finds. */
export async function queryRows(client: ClientApi, table: string, fetchXml: string): Promise<readonly Row[]> {
  const answer = await client.WebApi.retrieveMultipleRecords(table, `?fetchXml=${encodeURIComponent(fetchXml)}`);
  return answer.entities;
}

/** The text in a column; empty when there is none. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}

/** The number in a column, or the value of a choice; null when there is none. */
export function numberOf(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === "number" ? value : null;
}

/** What a lookup points at; null when it is empty. */
export function lookupOf(row: Row, column: string): LookupValue | null {
  const id = parseId(row[lookupProperty(column)]);
  return id === null ? null : { id, name: textOf(row, lookupProperty(column) + Formatted) };
}

/** A value as the platform writes it for the person who reads it: a date in their format, a choice by its label. */
export function formattedValueOf(row: Row, column: string): string {
  return textOf(row, column + Formatted);
}
