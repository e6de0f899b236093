import type { Content } from "../dialog/elements.js";
import { element } from "../dialog/elements.js";
import { say } from "../words/say.js";
import type { QuotedAddOn, QuotedOption, WantedLine } from "./quote.js";
import { sayAmount, sayDelivery } from "./sayOrder.js";

const LongestValue = "100";

/** An add-on that can be ordered: a box to check, and a control for each of its options. */
export class AddOnField {
  readonly element: HTMLElement;
  private readonly box: HTMLInputElement;
  private readonly controls: ReadonlyMap<string, HTMLSelectElement | HTMLInputElement>;

  constructor(
    private readonly addOn: QuotedAddOn,
    at: number,
  ) {
    const id = `add-on-${String(at)}`;
    this.box = element("input", { id, type: "checkbox", "aria-describedby": `${id}-costs` });
    this.controls = new Map(addOn.options.map((option, index) => [option.key, control(`${id}-option-${String(index)}`, option)]));
    const { name, description, amount, currency, hours } = addOn;
    this.element = element(
      "fieldset",
      { class: "decision" },
      element("legend", { dir: "auto" }, name),
      ...(description === "" ? [] : [element("p", { class: "foreign", dir: "auto" }, description)]),
      element(
        "p",
        { id: `${id}-costs` },
        say("ordering.add-on.costs", {
          amount: amount === null ? say("ordering.value.unknown") : sayAmount(amount, currency),
          delivery: sayDelivery(hours),
        }),
      ),
      element("div", { class: "check" }, this.box, element("label", { for: id }, say("ordering.label.add-on", { addon: name }))),
      ...this.options(),
    );
  }

  /** What was chosen; null when the add-on was not. */
  get line(): WantedLine | null {
    const chosen = [...this.controls].map(([key, { value }]) => [key, value.trim()] as const).filter(([, value]) => value !== "");
    return this.box.checked ? { bundleId: this.addOn.id, options: Object.fromEntries(chosen) } : null;
  }

  private options(): readonly Content[] {
    const fields = this.addOn.options.flatMap((option) => {
      const made = this.controls.get(option.key);
      return made === undefined ? [] : [element("label", { for: made.id, dir: "auto" }, option.description || option.key), made];
    });
    return fields.length === 0 ? [] : [element("div", { class: "fields" }, ...fields)];
  }
}

function control(id: string, { values }: QuotedOption): HTMLSelectElement | HTMLInputElement {
  if (values.length === 0) {
    return element("input", { id, type: "text", maxlength: LongestValue, autocomplete: "off", dir: "auto" });
  }

  const options = values.map((value) => element("option", { value, dir: "auto" }, value));
  return element("select", { id }, element("option", { value: "" }, say("ordering.option.none")), ...options);
}
