import type { Row } from "../../client/api.js";
import { AccessVisibility, ModelState, OrderState } from "../../schema.g.js";
import type { FakeClient } from "./client.js";
import { Ids } from "./ids.js";
import { givenModel } from "./rows.js";

/** What can be ordered for Old House: two add-ons; a third is owned. The budget has 200 left. */
export const offer = {
  model: "Old House",
  ordering: "Live",
  addOns: [
    {
      id: "schematic",
      name: "Schematic floor plan",
      description: "A floor plan in black and white.",
      amount: 49,
      currency: "EUR",
      deliveryHours: 48,
      options: [
        { key: "format", description: "Format", values: ["PDF", "DWG"] },
        { key: "note", description: "", values: [] },
      ],
    },
    { id: "pack", name: "MatterPak", description: "", amount: 30, currency: "EUR", options: [] },
    { id: "bim", name: "BIM", description: "", refusal: "The model already has BIM.", options: [] },
  ],
  lines: [],
  currency: "EUR",
  budgetLeft: 200,
  slots: 1,
};

/** What the floor plan costs. */
export const price = {
  ...offer,
  lines: [{ bundleId: "schematic", name: "Schematic floor plan", amount: 59.5, deliveryHours: 48 }],
  amount: 59.5,
};

/** Answers quotes: the offer until lines are named, then the price. */
export function givenQuotes(client: FakeClient, first: object = offer, then: object = price): void {
  client.apiResponses.set("mpt_QuoteOrder", (request) => ({ Quote: JSON.stringify("Lines" in request ? then : first) }));
}

/** Puts in an order of the floor plan for Old House that waits for approval, and answers quotes as it was requested. */
export function givenOrder(client: FakeClient, values: Row = {}, frozen: object = {}): void {
  client.rows.set(`mpt_order ${Ids.other}`, {
    mpt_name: "1: Schematic floor plan",
    mpt_state: OrderState.Requested,
    mpt_hash: "abc",
    mpt_frozen: JSON.stringify({
      currency: "EUR",
      dry: false,
      effects: [],
      facts: { name: "Old House", slots: 1, state: ModelState.Active, visibility: AccessVisibility.Unlisted },
      lines: [{ act: 720270000, amount: "59.50", bundle: "schematic", hours: 48, number: 1, options: { format: "DWG" } }],
      ...frozen,
    }),
    mpt_purpose: "For the tender.",
    mpt_approvals: 0,
    mpt_approvalsneeded: null,
    mpt_undountil: null,
    "mpt_requestedon@OData.Community.Display.V1.FormattedValue": "1",
    "mpt_expireson@OData.Community.Display.V1.FormattedValue": "2",
    _mpt_modelid_value: Ids.model,
    _mpt_requestedby_value: Ids.link,
    "_mpt_requestedby_value@OData.Community.Display.V1.FormattedValue": "3",
    ...values,
  });
  givenModel(client, { mpt_accessvisibility: AccessVisibility.Unlisted });
  givenQuotes(client);
}
