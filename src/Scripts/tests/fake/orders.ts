import type { FakeClient } from "./client.js";

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
