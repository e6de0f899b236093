import { call } from "../client/customApis.js";
import { RefusedError } from "../client/failures.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element, section } from "../dialog/elements.js";
import { orderEventTable, orderLineTable, SettleOrder } from "../schema.g.js";
import { say } from "../words/say.js";
import type { Doubt, Proposal } from "./doubts.js";
import { readDoubts } from "./doubts.js";
import { LineField } from "./lineField.js";
import { unknownLineRefusal } from "./orderRules.js";
import type { OrderLine } from "./orderLines.js";
import { isUnknown, readLines } from "./orderLines.js";
import { readProgress } from "./orderRow.js";
import { fact } from "./priceSection.js";
import { RadioGroup } from "./radioGroup.js";
import { sayAmount } from "./sayOrder.js";

/** How a line can have ended, as mpt_SettleOrder names it, and what saying so does. */
const outcomes = [
  { value: "charged", label: "ordering.outcome.charged", meaning: "ordering.outcome.charged-means" },
  { value: "not-charged", label: "ordering.outcome.not-charged", meaning: "ordering.outcome.not-charged-means" },
  { value: "foreign", label: "ordering.outcome.foreign", meaning: "ordering.outcome.foreign-means" },
] as const;

/** Shows what is known of a line that nobody could find out about, and takes what a person says of how it ended. */
export async function settleDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.settle-order"));
  await page.run(say("ordering.reading"), async () => {
    const order = await readProgress(client, request.id);
    page.setTitle(say("ordering.title.settle", { order: order.name }));
    const lines = (await readLines(client, request.id)).filter(isUnknown);
    const refusal = unknownLineRefusal(lines.length);
    if (refusal !== null) {
      throw new RefusedError(refusal);
    }

    new SettleDialog(context, lines, await readDoubts(client, request.id)).show();
  });
}

class SettleDialog {
  private readonly line: LineField;
  private readonly known = element("div", {});
  private readonly outcome = new RadioGroup(
    "outcome",
    say("ordering.label.outcome"),
    outcomes.map(({ value, label, meaning }) => ({ value, label: say(label), meaning: say(meaning) })),
  );

  private readonly invoice = element("input", {
    id: "invoice",
    type: "text",
    maxlength: String(orderLineTable.lengths.invoiceReference),
    autocomplete: "off",
    dir: "auto",
    "aria-describedby": "invoice-hint",
  });

  private readonly reason = element("textarea", {
    id: "reason",
    rows: "3",
    maxlength: String(orderEventTable.lengths.reason),
    dir: "auto",
  });

  constructor(
    private readonly context: DialogContext,
    lines: readonly OrderLine[],
    private readonly doubtOf: (line: number) => Doubt,
  ) {
    this.line = new LineField(lines, () => {
      this.showKnown();
    });
  }

  show(): void {
    const { page } = this.context;
    this.showKnown();
    page.setStatus(say("ordering.settle-intro"));
    page.content.replaceChildren(
      this.line.element,
      this.known,
      this.outcome.element,
      this.fields(),
      element(
        "div",
        { class: "actions" },
        button(say("command.settle-order"), { class: "primary" }, () => {
          this.press();
        }),
        page.closeButton(say("button.cancel")),
      ),
    );
  }

  private fields(): HTMLElement {
    return element(
      "div",
      { class: "fields" },
      element("label", { for: this.invoice.id }, say("ordering.label.invoice")),
      this.invoice,
      element("p", { id: "invoice-hint", class: "then" }, say("ordering.invoice-hint")),
      element("label", { for: this.reason.id }, say("ordering.label.reason-if-any")),
      this.reason,
    );
  }

  private showKnown(): void {
    const { line } = this.line;
    this.known.replaceChildren(...(line === undefined ? [] : knownSections(line, this.doubtOf(line.number))));
  }

  private press(): void {
    const { page } = this.context;
    const [outcome, invoice] = [this.outcome.value, this.invoice.value.trim()];
    if (outcome === undefined) {
      page.showProblem(say("ordering.ask-outcome"));
      this.outcome.focus();
    } else if (outcome === "charged" && invoice === "") {
      page.showProblem(say("ordering.ask-invoice"));
      this.invoice.focus();
    } else {
      void page.run(say("ordering.settling"), () => this.settle(outcome, invoice));
    }
  }

  private async settle(outcome: string, invoice: string): Promise<void> {
    const { page, client, request } = this.context;
    const reason = this.reason.value.trim();
    const { Waiting } = await call(client, SettleOrder, {
      OrderId: request.id,
      LineNumber: this.line.line?.number ?? 0,
      Outcome: outcome,
      ...(invoice === "" ? {} : { InvoiceReference: invoice }),
      ...(reason === "" ? {} : { Reason: reason }),
    });
    if (Waiting) {
      page.finish(say("ordering.settle-waiting"));
    } else {
      page.finishAndClose(say("ordering.settled"));
    }
  }
}

function knownSections({ name, expected, currency, sentOn, looks }: OrderLine, { answer, proposal }: Doubt): readonly HTMLElement[] {
  return [
    section(
      "known",
      say("ordering.heading.known"),
      element(
        "dl",
        {},
        ...fact(say("ordering.label.line"), name),
        ...fact(say("ordering.label.amount"), sayAmount(expected, currency)),
        ...fact(say("ordering.label.sent-on"), sentOn || say("ordering.value.unknown")),
        ...fact(say("ordering.label.answer"), answer || say("ordering.value.none")),
        ...fact(say("ordering.label.looks"), String(looks)),
      ),
    ),
    section(
      "proposed",
      say("ordering.heading.proposed"),
      ...(proposal === null ? [element("p", {}, say("ordering.not-proposed"))] : proposed(proposal)),
    ),
  ];
}

function proposed({ by, on, outcome, invoice, reason }: Proposal): readonly HTMLElement[] {
  const said = outcomes.find(({ value }) => value === outcome);
  return [
    element(
      "dl",
      {},
      ...fact(say("ordering.label.proposed-by"), by),
      ...fact(say("ordering.label.proposed-on"), on),
      ...fact(say("ordering.label.outcome"), said === undefined ? outcome : say(said.label)),
      ...fact(say("ordering.label.invoice"), invoice || say("ordering.value.none")),
      ...fact(say("ordering.label.reason"), reason || say("ordering.value.none")),
    ),
    element("p", { class: "note" }, say("ordering.proposed-hint")),
  ];
}
