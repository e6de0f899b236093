import type { ClientApi } from "../client/api.js";
import { describeFailure } from "../client/failures.js";
import { numberOf, readRow } from "../client/rows.js";
import { modelTable } from "../schema.g.js";
import type { Order } from "./orderRow.js";
import type { Quote } from "./quote.js";
import { askQuote } from "./quote.js";

/** How things stand now: what Matterport says, and what was last synchronized of the model. */
export interface Present {
  /** Null where it could not be asked for. */
  readonly quote: Quote | null;
  /** Why it could not be asked for. */
  readonly problem: string;
  readonly state: number | null;
  readonly visibility: number | null;
}

/** Reads how things stand now for an order. A decision does not wait for what cannot be read. */
export async function readPresent(client: ClientApi, { model, frozen }: Order): Promise<Present> {
  if (model === null) {
    return { quote: null, problem: "", state: null, visibility: null };
  }

  const { columns, name } = modelTable;
  const quoted = askQuote(
    client,
    model.id,
    frozen.lines.map(({ wanted }) => wanted),
  ).then(
    (quote) => ({ quote, problem: "" }),
    (problem: unknown) => ({ quote: null, problem: describeFailure(problem).message }),
  );
  const row = await readRow(client, name, model.id, [columns.modelState, columns.accessVisibility]);
  return { ...(await quoted), state: numberOf(row, columns.modelState), visibility: numberOf(row, columns.accessVisibility) };
}
