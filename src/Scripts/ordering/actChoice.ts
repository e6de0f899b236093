import { element } from "../dialog/elements.js";
import { say } from "../words/say.js";
import type { WantedAct } from "./acts.js";
import { modelActs, sayAct } from "./acts.js";
import type { WantedLine } from "./quote.js";
import { RadioGroup } from "./radioGroup.js";
import type { OrderChoice } from "./requestDialog.js";

/** The acts on a model to choose one from, and its name to be typed where it is to be deleted. */
export class ActChoice implements OrderChoice {
  readonly nothingChosen = say("ordering.no-act-chosen");
  private readonly typed = element("input", { id: "typed-name", type: "text", autocomplete: "off", dir: "auto" });
  private readonly typedField: HTMLElement;
  private readonly acts = new RadioGroup(
    "act",
    say("ordering.label.act"),
    modelActs.map((act, at) => ({ value: String(at), label: sayAct(act) })),
  );

  /** @param model The name of the model in Matterport. */
  constructor(private readonly model: string) {
    this.typedField = element(
      "div",
      { class: "fields", hidden: "" },
      element("label", { for: this.typed.id, dir: "auto" }, say("ordering.label.typed-name", { model })),
      this.typed,
    );
    this.element.append(this.typedField);
    this.element.addEventListener("change", () => {
      this.typedField.hidden = this.chosen?.act !== "delete-model";
    });
  }

  get element(): HTMLElement {
    return this.acts.element;
  }

  get lines(): readonly WantedLine[] {
    return this.chosen === undefined ? [] : [this.chosen];
  }

  get parameters(): { readonly TypedName?: string } {
    return this.chosen?.act === "delete-model" ? { TypedName: this.typed.value } : {};
  }

  /** Deleting wants the name of the model, exactly as Matterport has it. */
  findProblem(): string | null {
    if (this.chosen?.act !== "delete-model" || this.typed.value === this.model) {
      return null;
    }

    this.typed.focus();
    return say("ordering.ask-typed-name", { model: this.model });
  }

  private get chosen(): WantedAct | undefined {
    return modelActs[Number(this.acts.value)];
  }
}
