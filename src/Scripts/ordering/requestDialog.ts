import { call } from "../client/customApis.js";
import type { LookupValue } from "../client/rows.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element, moveFocus } from "../dialog/elements.js";
import { modelTable, orderTable, RequestOrder } from "../schema.g.js";
import { say } from "../words/say.js";
import { Operation } from "./operation.js";
import { quoteRefusal } from "./orderRules.js";
import { priceSection } from "./priceSection.js";
import type { Quote, WantedLine } from "./quote.js";
import { askQuote } from "./quote.js";

/** What a person chooses from to request an order. */
export interface OrderChoice {
  readonly element: HTMLElement;
  /** What is chosen; none while nothing is. */
  readonly lines: readonly WantedLine[];
  /** What is said while nothing is chosen. */
  readonly nothingChosen: string;
  /** What the request takes besides. */
  readonly parameters: { readonly TypedName?: string };
  /** Why what was entered cannot be requested yet, and goes to where it can be changed; null when it can. */
  findProblem(): string | null;
}

/** Shows what a choice costs and does, and only then requests it. */
export class RequestDialog {
  private readonly purpose = element("textarea", { id: "purpose", rows: "3", maxlength: String(orderTable.lengths.purpose), dir: "auto" });
  private readonly price = element("div", {});
  private readonly actions = element("div", { class: "actions" });
  private readonly operation = new Operation();
  private priced = "";

  /**
   * @param context What the dialog works with.
   * @param model The row of the model.
   * @param offer What was asked before anything was chosen.
   * @param choice What there is to choose.
   */
  constructor(
    private readonly context: DialogContext,
    private readonly model: LookupValue,
    private readonly offer: Quote,
    private readonly choice: OrderChoice,
  ) {}

  /** Shows the choice, without a price. */
  show(intro: string, ...others: readonly HTMLElement[]): void {
    const { page } = this.context;
    const { element: choices } = this.choice;
    ["change", "input"].forEach((event) => {
      choices.addEventListener(event, () => {
        this.forgetPriceOfAnother();
      });
    });
    page.setStatus(this.offer.ordering === "Live" ? "" : say(this.offer.ordering === "Off" ? "ordering.off" : "ordering.dry-run"));
    page.content.replaceChildren(element("p", {}, intro), choices, ...others, this.purposeField(), this.price, this.actions);
    this.forgetPrice();
  }

  private purposeField(): HTMLElement {
    return element("div", { class: "fields" }, element("label", { for: this.purpose.id }, say("ordering.label.purpose")), this.purpose);
  }

  // What was priced may no longer be what is chosen.
  private forgetPriceOfAnother(): void {
    if (JSON.stringify(this.choice.lines) !== this.priced) {
      this.forgetPrice();
    }
  }

  private forgetPrice(): void {
    this.priced = "";
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
    const { lines, nothingChosen } = this.choice;
    if (lines.length === 0) {
      page.showProblem(nothingChosen);
      return;
    }

    void page.run(say("ordering.asking"), async () => {
      this.showPrice(await askQuote(client, this.model.id, lines), JSON.stringify(lines));
    });
  }

  private showPrice(quote: Quote, lines: string): void {
    const { page } = this.context;
    const refusal = quoteRefusal(quote);
    const priced = priceSection(quote, refusal);
    this.priced = lines;
    this.price.replaceChildren(priced);
    if (refusal === null) {
      this.showActions(
        button(say("ordering.button.request"), { class: "primary" }, () => {
          this.press(lines, quote.amount);
        }),
      );
    }

    page.setStatus(refusal ?? say("ordering.priced"));
    moveFocus(priced);
  }

  private press(lines: string, amount: number | null): void {
    const { page } = this.context;
    const problem = this.choice.findProblem();
    if (problem !== null) {
      page.showProblem(problem);
      return;
    }

    void page.run(say("ordering.requesting"), () => this.request(lines, amount));
  }

  private async request(lines: string, amount: number | null): Promise<void> {
    const { page, client, request } = this.context;
    const purpose = this.purpose.value.trim();
    const isRecord = request.table !== modelTable.name;
    await call(client, RequestOrder, {
      ModelRowId: this.model.id,
      Lines: lines,
      OperationId: this.operation.idFor(lines),
      ...this.choice.parameters,
      ...(amount === null ? {} : { ExpectedAmount: amount }),
      ...(purpose === "" ? {} : { Purpose: purpose }),
      ...(isRecord ? { RecordTableName: request.table, RecordRowId: request.id } : {}),
    });
    page.finishAndClose(say("ordering.requested"));
  }
}
