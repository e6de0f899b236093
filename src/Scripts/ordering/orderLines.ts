import type { ClientApi, Row } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import { formattedValueOf, numberOf, queryRows, textOf } from "../client/rows.js";
import { orderLineTable, OrderState } from "../schema.g.js";

/** A line of an order, and what is known of it. Times are as the platform writes them for the person. */
export interface OrderLine {
  readonly number: number;
  readonly name: string;
  readonly state: number | null;
  /** The state in words. */
  readonly stateLabel: string;
  readonly expected: number;
  readonly currency: string;
  readonly sentOn: string;
  /** How often it was looked for while it was unknown. */
  readonly looks: number;
  /** What was charged so far, without tax; null while nothing is recorded. */
  readonly charged: number | null;
  readonly tax: number | null;
  readonly invoice: string;
  readonly chargedOn: string;
}

const MaxLines = 20;

const chargeable: readonly (number | null)[] = [
  OrderState.Placed,
  OrderState.Delivered,
  OrderState.Failed,
  OrderState.Canceled,
  OrderState.Refused,
];

/** Reads the lines of an order, by their numbers. */
export async function readLines(client: ClientApi, order: string): Promise<readonly OrderLine[]> {
  const { columns, name } = orderLineTable;
  const query = {
    table: name,
    columns: [
      columns.number,
      columns.name,
      columns.state,
      columns.amount,
      columns.currencyCode,
      columns.sentOn,
      columns.reads,
      columns.chargedAmount,
      columns.chargedTax,
      columns.invoiceReference,
      columns.chargedOn,
    ],
    where: [{ column: columns.orderId, operator: "eq", values: [order] }],
    top: MaxLines,
    order: { column: columns.number },
  } as const;
  return (await queryRows(client, name, fetchXml(query))).map(readLine);
}

/** Whether nobody knows what became of the line. */
export function isUnknown({ state }: OrderLine): boolean {
  return state === OrderState.Unknown;
}

/** Whether an invoice or a credit can be recorded for the line. */
export function isChargeable({ state }: OrderLine): boolean {
  return chargeable.includes(state);
}

function readLine(row: Row): OrderLine {
  const { columns } = orderLineTable;
  return {
    number: numberOf(row, columns.number) ?? 0,
    name: textOf(row, columns.name),
    state: numberOf(row, columns.state),
    stateLabel: formattedValueOf(row, columns.state),
    expected: numberOf(row, columns.amount) ?? 0,
    currency: textOf(row, columns.currencyCode),
    sentOn: formattedValueOf(row, columns.sentOn),
    looks: numberOf(row, columns.reads) ?? 0,
    charged: numberOf(row, columns.chargedAmount),
    tax: numberOf(row, columns.chargedTax),
    invoice: textOf(row, columns.invoiceReference),
    chargedOn: formattedValueOf(row, columns.chargedOn),
  };
}
