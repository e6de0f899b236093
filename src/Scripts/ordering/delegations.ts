import type { ClientApi } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import type { LookupValue } from "../client/rows.js";
import { lookupOf, queryRows, textOf } from "../client/rows.js";
import { element } from "../dialog/elements.js";
import { delegationTable, RowState } from "../schema.g.js";
import { say } from "../words/say.js";

const MaxDelegations = 50;

/** Those for whom the person stands in now. The custom API decides again. */
export async function readAbsent(client: ClientApi, now: Date): Promise<readonly LookupValue[]> {
  const { columns, name } = delegationTable;
  const query = {
    table: name,
    columns: [columns.absentId, columns.from, columns.until],
    where: [
      { column: columns.delegateId, operator: "eq-userid", values: [] },
      { column: columns.stateCode, operator: "eq", values: [RowState.Active] },
    ],
    top: MaxDelegations,
  } as const;
  const rows = await queryRows(client, name, fetchXml(query));
  const valid = rows.filter((row) => new Date(textOf(row, columns.from)) <= now && now < new Date(textOf(row, columns.until)));
  return valid.map((row) => lookupOf(row, columns.absentId)).filter((absent) => absent !== null);
}

/** Asks for whom a decision is made; null where there is nobody to choose. */
export function onBehalfField(absent: readonly LookupValue[]): HTMLSelectElement | null {
  if (absent.length === 0) {
    return null;
  }

  const options = absent.map(({ id, name }) => element("option", { value: id, dir: "auto" }, name));
  return element("select", { id: "on-behalf" }, element("option", { value: "" }, say("ordering.value.myself")), ...options);
}
