import { element } from "../dialog/elements.js";
import type { RecordChargeRequest } from "../schema.g.js";
import { orderLineTable } from "../schema.g.js";
import { say } from "../words/say.js";
import { RadioGroup } from "./radioGroup.js";
import { minorUnit } from "./sayOrder.js";

/** What there is to record, as mpt_RecordCharge names it, and what recording it does. */
const kinds = [
  { value: "invoice", label: "ordering.charge.invoice", meaning: "ordering.charge.invoice-means" },
  { value: "credit", label: "ordering.charge.credit", meaning: "ordering.charge.credit-means" },
  { value: "not-charged", label: "ordering.charge.not-charged", meaning: "ordering.charge.not-charged-means" },
] as const;

/** What a person enters of an invoice or a credit. Custom API and browser have the same form for amounts and days. */
export class ChargeFields {
  readonly element: HTMLElement;
  private readonly kind = new RadioGroup(
    "kind",
    say("ordering.label.charge-kind"),
    kinds.map(({ value, label, meaning }) => ({ value, label: say(label), meaning: say(meaning) })),
  );

  private readonly net: HTMLInputElement;
  private readonly tax: HTMLInputElement;
  private readonly day = element("input", { id: "charged-on", type: "date" });
  private readonly invoice = element("input", {
    id: "invoice",
    type: "text",
    maxlength: String(orderLineTable.lengths.invoiceReference),
    autocomplete: "off",
    dir: "auto",
  });

  /** @param currency The currency of the order; nothing else can be recorded for it. */
  constructor(currency: string) {
    const amount = { type: "number", min: "0", step: minorUnit(currency), inputmode: "decimal" };
    this.net = element("input", { id: "net", ...amount });
    this.tax = element("input", { id: "tax", ...amount });
    const ofCharge = element(
      "div",
      { class: "fields" },
      ...labelled(this.net, say("ordering.label.net", { currency })),
      ...labelled(this.tax, say("ordering.label.tax", { currency })),
      ...labelled(this.invoice, say("ordering.label.invoice")),
    );
    this.kind.element.addEventListener("change", () => {
      ofCharge.hidden = this.kind.value === "not-charged";
    });
    this.element = element(
      "div",
      {},
      this.kind.element,
      ofCharge,
      element("div", { class: "fields" }, ...labelled(this.day, say("ordering.label.charged-on"))),
    );
  }

  /** What was entered, as the custom API takes it. */
  get charge(): Pick<RecordChargeRequest, "Kind" | "ChargedOn" | "NetAmount" | "TaxAmount" | "InvoiceReference"> {
    const common = { Kind: this.kind.value ?? "", ChargedOn: `${this.day.value}T00:00:00Z` };
    return this.kind.value === "not-charged"
      ? common
      : {
          ...common,
          NetAmount: Number(this.net.value),
          ...(this.tax.value === "" ? {} : { TaxAmount: Number(this.tax.value) }),
          InvoiceReference: this.invoice.value.trim(),
        };
  }

  /** What is missing, and goes to where it is entered; null when everything is there. Whether it is right, the custom API says. */
  findProblem(): string | null {
    const isCharge = this.kind.value !== "not-charged";
    const missing = [
      { is: this.kind.value === undefined, code: "ordering.ask-charge-kind", field: this.kind },
      { is: isCharge && this.net.value === "", code: "ordering.ask-net", field: this.net },
      { is: isCharge && this.invoice.value.trim() === "", code: "ordering.ask-invoice", field: this.invoice },
      { is: this.day.value === "", code: "ordering.ask-charged-on", field: this.day },
    ] as const;
    const first = missing.find(({ is }) => is);
    first?.field.focus();
    return first === undefined ? null : say(first.code);
  }
}

function labelled(input: HTMLInputElement, label: string): readonly HTMLElement[] {
  return [element("label", { for: input.id }, label), input];
}
