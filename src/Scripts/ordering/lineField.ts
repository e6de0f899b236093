import { element } from "../dialog/elements.js";
import { say } from "../words/say.js";
import type { OrderLine } from "./orderLines.js";

/** Asks which line of an order is meant, where there are several. */
export class LineField {
  readonly element: HTMLElement;
  private readonly select: HTMLSelectElement;

  /**
   * @param lines The lines to choose from: one at least.
   * @param change What happens when another one is chosen.
   */
  constructor(
    private readonly lines: readonly OrderLine[],
    change: () => void,
  ) {
    this.select = element(
      "select",
      { id: "line" },
      ...lines.map(({ number, name }) => element("option", { value: String(number), dir: "auto" }, name)),
    );
    this.select.addEventListener("change", change);
    this.element = element(
      "div",
      { class: "fields", ...(lines.length > 1 ? {} : { hidden: "" }) },
      element("label", { for: this.select.id }, say("ordering.label.line")),
      this.select,
    );
  }

  /** The line that is chosen. */
  get line(): OrderLine | undefined {
    return this.lines[Math.max(0, this.select.selectedIndex)];
  }
}
