import type { ClientApi } from "../client/api.js";
import type { LookupValue } from "../client/rows.js";
import { formattedValueOf, lookupOf, lookupProperty, numberOf, readRow, textOf } from "../client/rows.js";
import { orderTable } from "../schema.g.js";
import { say } from "../words/say.js";
import type { Frozen } from "./frozen.js";
import { readFrozen } from "./frozen.js";

/** An order, and the request that it stands for. */
export interface Order {
  readonly id: string;
  readonly name: string;
  readonly state: number | null;
  readonly hash: string;
  readonly frozen: Frozen;
  readonly model: LookupValue | null;
  readonly requestedBy: string;
  readonly requestedOn: string;
  readonly expiresOn: string;
  readonly purpose: string;
}

/** How far an order is. */
export interface OrderProgress {
  readonly name: string;
  readonly state: number | null;
  readonly approvals: number;
  readonly needed: number;
  /** Until when it can be withdrawn, as the platform writes it for the person; empty unless it is approved. */
  readonly undoUntil: string;
}

/** Reads an order and its request. The hash is that of the text that was read with it. */
export async function readOrder(client: ClientApi, id: string): Promise<Order> {
  const { columns, name } = orderTable;
  const lookups = [columns.modelId, columns.requestedBy].map(lookupProperty);
  const plain = [columns.name, columns.state, columns.hash, columns.frozen, columns.requestedOn, columns.expiresOn, columns.purpose];
  const row = await readRow(client, name, id, [...plain, ...lookups]);
  return {
    id,
    name: textOf(row, columns.name) || say("name.row"),
    state: numberOf(row, columns.state),
    hash: textOf(row, columns.hash),
    frozen: readFrozen(textOf(row, columns.frozen)),
    model: lookupOf(row, columns.modelId),
    requestedBy: lookupOf(row, columns.requestedBy)?.name ?? "",
    requestedOn: formattedValueOf(row, columns.requestedOn),
    expiresOn: formattedValueOf(row, columns.expiresOn),
    purpose: textOf(row, columns.purpose),
  };
}

/** Reads how far an order is. */
export async function readProgress(client: ClientApi, id: string): Promise<OrderProgress> {
  const { columns, name } = orderTable;
  const asked = [columns.name, columns.state, columns.approvals, columns.approvalsNeeded, columns.undoUntil];
  const row = await readRow(client, name, id, asked);
  return {
    name: textOf(row, columns.name) || say("name.row"),
    state: numberOf(row, columns.state),
    approvals: numberOf(row, columns.approvals) ?? 0,
    needed: numberOf(row, columns.approvalsNeeded) ?? 0,
    undoUntil: formattedValueOf(row, columns.undoUntil),
  };
}
