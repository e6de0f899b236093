import { element } from "../dialog/elements.js";
import { say } from "../words/say.js";
import { AddOnField } from "./addOnField.js";
import type { QuotedAddOn, WantedLine } from "./quote.js";
import type { OrderChoice } from "./requestDialog.js";

/** The add-ons that can be ordered, to choose some from. */
export class AddOnChoice implements OrderChoice {
  readonly element: HTMLElement;
  readonly nothingChosen = say("ordering.nothing-chosen");
  readonly parameters = {};
  private readonly fields: readonly AddOnField[];

  constructor(addOns: readonly QuotedAddOn[]) {
    this.fields = addOns.map((addOn, at) => new AddOnField(addOn, at));
    this.element = element("div", {}, ...this.fields.map((field) => field.element));
  }

  get lines(): readonly WantedLine[] {
    return this.fields.map((field) => field.line).filter((line) => line !== null);
  }

  findProblem(): null {
    return null;
  }
}
