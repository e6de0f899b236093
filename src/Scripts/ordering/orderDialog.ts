import { call } from "../client/customApis.js";
import type { LookupValue } from "../client/rows.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element, moveFocus, section } from "../dialog/elements.js";
import { modelOfRow } from "../linking/modelOfRow.js";
import { modelTable, orderTable, RequestOrder } from "../schema.g.js";
import { say } from "../words/say.js";
import { AddOnField } from "./addOnField.js";
import { quoteRefusal } from "./orderRules.js";
import { priceSection } from "./priceSection.js";
import type { Quote, QuotedAddOn, WantedLine } from "./quote.js";
import { askQuote } from "./quote.js";

/** Shows what can be ordered for a model and what it costs, and requests it. */
export async function orderDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.order"));
  await page.run(say("ordering.asking"), async () => {
    const model = await modelOfRow(client, request, "link.nothing-to-order");
    page.setTitle(say("ordering.title", { model: model.name }));
    const quote = await askQuote(client, model.id);
    const fields = quote.addOns.filter(({ refusal }) => refusal === "").map((addOn, at) => new AddOnField(addOn, at));
    new OrderDialog(context, model, quote, fields).show();
  });
}

class OrderDialog {
  private readonly purpose = element("textarea", { id: "purpose", rows: "3", maxlength: String(orderTable.lengths.purpose), dir: "auto" });
  private readonly price = element("div", {});
  private readonly actions = element("div", { class: "actions" });
  private operation = { lines: "", id: "" };

  constructor(
    private readonly context: DialogContext,
    private readonly model: LookupValue,
    private readonly offer: Quote,
    private readonly fields: readonly AddOnField[],
  ) {}

  show(): void {
    const { page } = this.context;
    const refused = this.offer.addOns.filter(({ refusal }) => refusal !== "");
    const others = refused.length === 0 ? [] : [refusedSection(refused)];
    const reason = this.offer.refusal || (this.fields.length === 0 ? say("ordering.nothing") : "");
    if (reason !== "") {
      page.finish(reason, ...others);
      return;
    }

    page.setStatus(this.offer.ordering === "Live" ? "" : say(this.offer.ordering === "Off" ? "ordering.off" : "ordering.dry-run"));
    page.content.replaceChildren(
      element("p", {}, say("ordering.intro")),
      this.choices(),
      ...others,
      this.purposeField(),
      this.price,
      this.actions,
    );
    this.forgetPrice();
  }

  private choices(): HTMLElement {
    const choices = element("div", {}, ...this.fields.map((field) => field.element));
    ["change", "input"].forEach((event) => {
      choices.addEventListener(event, () => {
        this.forgetPrice();
      });
    });
    return choices;
  }

  private purposeField(): HTMLElement {
    return element("div", { class: "fields" }, element("label", { for: this.purpose.id }, say("ordering.label.purpose")), this.purpose);
  }

  // What was priced is no longer what is chosen.
  private forgetPrice(): void {
    this.price.replaceChildren();
    this.showActions(
      button(say("ordering.button.price"), { class: "primary" }, () => {
        this.askPrice();
      }),
    );
  }

  private showActions(first: HTMLButtonElement): void {
    this.actions.replaceChildren(first, this.context.page.closeButton(say("button.cancel")));
  }

  private askPrice(): void {
    const { page, client } = this.context;
    const lines = this.fields.map((field) => field.line).filter((line) => line !== null);
    if (lines.length === 0) {
      page.showProblem(say("ordering.nothing-chosen"));
      return;
    }

    void page.run(say("ordering.asking"), async () => {
      this.showPrice(await askQuote(client, this.model.id, lines), lines);
    });
  }

  private showPrice(quote: Quote, lines: readonly WantedLine[]): void {
    const { page } = this.context;
    const refusal = quoteRefusal(quote);
    const priced = priceSection(quote, refusal);
    this.price.replaceChildren(priced);
    if (refusal === null) {
      this.showActions(
        button(say("ordering.button.request"), { class: "primary" }, () => {
          void page.run(say("ordering.requesting"), () => this.request(JSON.stringify(lines), quote.amount));
        }),
      );
    }

    page.setStatus(refusal ?? say("ordering.priced"));
    moveFocus(priced);
  }

  private async request(lines: string, amount: number | null): Promise<void> {
    const { page, client, request } = this.context;
    const purpose = this.purpose.value.trim();
    const isRecord = request.table !== modelTable.name;
    await call(client, RequestOrder, {
      ModelRowId: this.model.id,
      Lines: lines,
      OperationId: this.operationFor(lines),
      ...(amount === null ? {} : { ExpectedAmount: amount }),
      ...(purpose === "" ? {} : { Purpose: purpose }),
      ...(isRecord ? { RecordTableName: request.table, RecordRowId: request.id } : {}),
    });
    page.finishAndClose(say("ordering.requested"));
  }

  // The same lines are the same order: whoever presses again because an answer was lost does not order twice.
  private operationFor(lines: string): string {
    if (this.operation.lines !== lines) {
      this.operation = { lines, id: crypto.randomUUID() };
    }

    return this.operation.id;
  }
}

function refusedSection(addOns: readonly QuotedAddOn[]): HTMLElement {
  const items = addOns.map(({ name, refusal }) =>
    element("li", { dir: "auto" }, say("ordering.line.refused", { addon: name, reason: refusal })),
  );
  return section("refused", say("ordering.heading.refused"), element("ul", {}, ...items));
}
