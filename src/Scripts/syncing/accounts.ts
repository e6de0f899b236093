import type { ClientApi } from "../client/api.js";
import { numberOf, readRow, textOf } from "../client/rows.js";
import { accountTable, RowState } from "../schema.g.js";
import { say } from "../words/say.js";

/** An account, as far as commands need to know it. */
interface Account {
  readonly name: string;
  readonly isActive: boolean;
}

/** Reads an account. */
export async function readAccount(client: ClientApi, id: string): Promise<Account> {
  const { columns } = accountTable;
  const row = await readRow(client, accountTable.name, id, [columns.name, columns.stateCode]);
  return { name: textOf(row, columns.name) || say("name.account"), isActive: numberOf(row, columns.stateCode) !== RowState.Inactive };
}
