import { call } from "../client/customApis.js";
import { RefusedError } from "../client/failures.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element, section } from "../dialog/elements.js";
import { RecordCharge } from "../schema.g.js";
import { say } from "../words/say.js";
import { ChargeFields } from "./chargeFields.js";
import { LineField } from "./lineField.js";
import { Operation } from "./operation.js";
import type { OrderLine } from "./orderLines.js";
import { isChargeable, readLines } from "./orderLines.js";
import { chargeableLineRefusal } from "./orderRules.js";
import { readProgress } from "./orderRow.js";
import { fact } from "./priceSection.js";
import { sayAmount } from "./sayOrder.js";

/** Shows what was expected and what is recorded of the lines of an order, and records an invoice, a credit, or that nothing was charged. */
export async function chargeDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.record-charge"));
  await page.run(say("ordering.reading"), async () => {
    const order = await readProgress(client, request.id);
    page.setTitle(say("ordering.title.charge", { order: order.name }));
    const lines = (await readLines(client, request.id)).filter(isChargeable);
    const [first] = lines;
    const refusal = chargeableLineRefusal(lines.length);
    if (refusal !== null || first === undefined) {
      throw new RefusedError(refusal ?? "");
    }

    new ChargeDialog(context, lines, first.currency).show();
  });
}

class ChargeDialog {
  private readonly line: LineField;
  private readonly known = element("div", {});
  private readonly fields: ChargeFields;
  private readonly operation = new Operation();

  constructor(
    private readonly context: DialogContext,
    lines: readonly OrderLine[],
    currency: string,
  ) {
    this.fields = new ChargeFields(currency);
    this.line = new LineField(lines, () => {
      this.showKnown();
    });
  }

  show(): void {
    const { page } = this.context;
    this.showKnown();
    page.setStatus(say("ordering.charge-intro"));
    page.content.replaceChildren(
      this.line.element,
      this.known,
      this.fields.element,
      element(
        "div",
        { class: "actions" },
        button(say("command.record-charge"), { class: "primary" }, () => {
          this.press();
        }),
        page.closeButton(say("button.cancel")),
      ),
    );
  }

  private showKnown(): void {
    const { line } = this.line;
    this.known.replaceChildren(...(line === undefined ? [] : [recordedSection(line)]));
  }

  private press(): void {
    const { page } = this.context;
    const { line } = this.line;
    const problem = this.fields.findProblem();
    if (problem !== null) {
      page.showProblem(problem);
    } else if (line !== undefined) {
      void page.run(say("ordering.recording"), () => this.record(line));
    }
  }

  private async record({ number, expected, currency }: OrderLine): Promise<void> {
    const { page, client, request } = this.context;
    const charge = { OrderId: request.id, LineNumber: number, ...this.fields.charge };
    const { ChargedAmount, Differs } = await call(client, RecordCharge, {
      ...charge,
      OperationId: this.operation.idFor(JSON.stringify(charge)),
    });
    const recorded = say("ordering.recorded", { amount: sayAmount(ChargedAmount, currency), expected: sayAmount(expected, currency) });
    if (Differs) {
      page.finish(recorded, element("p", { class: "note" }, say("ordering.recorded-differs")));
    } else {
      page.finishAndClose(recorded);
    }
  }
}

function recordedSection({ name, stateLabel, expected, currency, charged, tax, invoice, chargedOn }: OrderLine): HTMLElement {
  const none = say("ordering.value.none");
  return section(
    "recorded",
    say("ordering.heading.recorded"),
    element(
      "dl",
      {},
      ...fact(say("ordering.label.line"), name),
      ...fact(say("ordering.label.state"), stateLabel),
      ...fact(say("ordering.label.amount"), sayAmount(expected, currency)),
      ...fact(say("ordering.label.recorded"), charged === null ? none : sayAmount(charged, currency)),
      ...(charged === null
        ? []
        : [
            ...fact(say("ordering.label.recorded-tax"), sayAmount(tax ?? 0, currency)),
            ...fact(say("ordering.label.difference"), sayAmount(charged - expected, currency)),
            ...fact(say("ordering.label.last-invoice"), invoice || none),
            ...fact(say("ordering.label.last-charged-on"), chargedOn || none),
          ]),
    ),
  );
}
