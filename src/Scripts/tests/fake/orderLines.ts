import type { Row } from "../../client/api.js";
import { OrderCommand, OrderState } from "../../schema.g.js";
import type { FakeClient } from "./client.js";
import { Ids } from "./ids.js";

const Formatted = "@OData.Community.Display.V1.FormattedValue";

/** A line that was delivered for 49 EUR, without a charge, unless it is said otherwise. */
export function orderLine(values: Row = {}): Row {
  return {
    mpt_number: 1,
    mpt_name: "1-1: Schematic floor plan",
    mpt_state: OrderState.Delivered,
    [`mpt_state${Formatted}`]: "Delivered",
    mpt_amount: 49,
    mpt_currencycode: "EUR",
    [`mpt_senton${Formatted}`]: "1 March",
    mpt_reads: 6,
    ...values,
  };
}

/** A line that nobody could find out about. */
export function unknownLine(values: Row = {}): Row {
  return orderLine({ mpt_state: OrderState.Unknown, ...values });
}

/** Puts in the lines of an order. */
export function givenLines(client: FakeClient, ...lines: readonly Row[]): void {
  client.queryResults.set("mpt_orderline", lines);
}

/** What somebody said of how line 1 ended. */
export function proposal(values: Row = {}): Row {
  return {
    mpt_command: OrderCommand.ProposeSettlement,
    mpt_linenumber: 1,
    mpt_details: '{"invoice":"INV-7","outcome":"charged"}',
    mpt_reason: "It is on page 2.",
    [`mpt_happenedon${Formatted}`]: "3 March",
    _mpt_userid_value: Ids.link,
    [`_mpt_userid_value${Formatted}`]: "Ann",
    ...values,
  };
}

/** That the answer about line 1 was none. */
export const doubt: Row = { mpt_command: OrderCommand.Doubt, mpt_linenumber: 1, mpt_reason: "http.timeout" };
