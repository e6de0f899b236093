import type { ClientApi } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import { parseId } from "../client/ids.js";
import type { LookupValue } from "../client/rows.js";
import { queryRows, textOf } from "../client/rows.js";

const MaxPeople = 20;

/** The table of users, which is the platform's. */
const users = { name: "systemuser", id: "systemuserid", fullName: "fullname", isDisabled: "isdisabled" } as const;

/** Finds users who can sign in, by a part of their names. */
export async function findPeople(client: ClientApi, text: string): Promise<readonly LookupValue[]> {
  const literally = text.replace(/[[%_]/g, "[$&]");
  const query = {
    table: users.name,
    columns: [users.id, users.fullName],
    where: [
      { column: users.fullName, operator: "like", values: [`%${literally}%`] },
      { column: users.isDisabled, operator: "eq", values: [0] },
    ],
    top: MaxPeople,
    order: { column: users.fullName },
  } as const;
  const rows = await queryRows(client, users.name, fetchXml(query));
  return rows.flatMap((row) => {
    const id = parseId(row[users.id]);
    return id === null ? [] : [{ id, name: textOf(row, users.fullName) }];
  });
}
