import type { ClientApi, Row } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import { formattedValueOf, lookupOf, numberOf, queryRows, textOf } from "../client/rows.js";
import { OrderCommand, orderEventTable } from "../schema.g.js";
import { sayPhrase } from "../words/say.js";
import { parseItem, textIn } from "./items.js";

/** What the first of two people said of how a line ended. */
export interface Proposal {
  readonly by: string;
  readonly on: string;
  /** As mpt_SettleOrder names it. */
  readonly outcome: string;
  readonly invoice: string;
  readonly reason: string;
}

/** What the history of an order tells of a line that nobody could find out about. */
export interface Doubt {
  /** How Matterport answered when the line was sent, in words or as a code; empty when that is not told. */
  readonly answer: string;
  /** Null while nobody said how it ended. */
  readonly proposal: Proposal | null;
}

const MaxEvents = 100;

/** Reads what is known of the unknown lines of an order, by the numbers of the lines. */
export async function readDoubts(client: ClientApi, order: string): Promise<(line: number) => Doubt> {
  const { columns, name } = orderEventTable;
  const query = {
    table: name,
    columns: [columns.command, columns.lineNumber, columns.happenedOn, columns.details, columns.reason, columns.userId],
    where: [
      { column: columns.orderId, operator: "eq", values: [order] },
      { column: columns.command, operator: "in", values: [OrderCommand.Doubt, OrderCommand.ProposeSettlement] },
    ],
    top: MaxEvents,
    order: { column: columns.sequence, descending: true },
  } as const;
  const events = await queryRows(client, name, fetchXml(query));
  const latest = (command: number, line: number): Row | undefined =>
    events.find((event) => numberOf(event, columns.command) === command && (numberOf(event, columns.lineNumber) ?? line) === line);
  return (line) => {
    const [sent, said] = [latest(OrderCommand.Doubt, line), latest(OrderCommand.ProposeSettlement, line)];
    return {
      answer: sent === undefined ? "" : sayPhrase(textOf(sent, columns.reason), {}),
      proposal: said === undefined ? null : readProposal(said),
    };
  };
}

function readProposal(event: Row): Proposal {
  const { columns } = orderEventTable;
  const said = parseItem(textOf(event, columns.details));
  return {
    by: lookupOf(event, columns.userId)?.name ?? "",
    on: formattedValueOf(event, columns.happenedOn),
    outcome: textIn(said, "outcome"),
    invoice: textIn(said, "invoice"),
    reason: textOf(event, columns.reason),
  };
}
