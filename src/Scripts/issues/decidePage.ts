import type { DialogContext } from "../dialog/context.js";
import { button, element, moveFocus } from "../dialog/elements.js";
import type { FieldChoice, Side } from "./fieldChoice.js";
import type { ChoiceRefusal } from "./resolveChoices.js";
import { resolveChoices } from "./resolveChoices.js";
import { say, sayCount } from "../words/say.js";

/** All fields of a model that wait for a decision: keep all of one side, or choose field by field. */
export class DecidePage {
  private readonly save = button("", { class: "primary" }, () => {
    this.press();
  });
  private readonly all: HTMLElement;

  constructor(
    private readonly context: DialogContext,
    private fields: readonly FieldChoice[],
  ) {
    this.all = element(
      "div",
      { role: "group", "aria-label": say("decide.label.all") },
      this.allButton(say("decide.button.all-ours"), "dataverse"),
      this.allButton(say("decide.button.all-theirs"), "matterport"),
      this.allButton(say("decide.button.clear"), null),
    );
  }

  /** Shows the fields, with nothing chosen. */
  show(): void {
    const { page } = this.context;
    const decisions = element("div", {}, ...this.fields.map((field) => field.box));
    decisions.addEventListener("change", () => {
      this.count();
    });
    page.content.replaceChildren(
      element("p", {}, say("decide.intro")),
      element("p", { class: "then" }, say("decide.then")),
      this.all,
      decisions,
      ...(this.fields.some(({ issue }) => issue.base !== "") ? [element("p", { class: "legend" }, say("issue.legend"))] : []),
      element("div", { class: "actions" }, this.save, page.closeButton(say("issue.button.later"))),
    );
    this.count();
    page.setStatus(sayCount("decide.differ", this.fields.length));
  }

  private get open(): readonly FieldChoice[] {
    return this.fields.filter((field) => field.isOpen);
  }

  private get choices(): ReadonlyMap<string, Side> {
    return new Map(this.open.flatMap(({ issue, side }) => (side === null ? [] : [[issue.id, side]])));
  }

  private allButton(label: string, side: Side | null): HTMLButtonElement {
    return button(label, {}, () => {
      this.fields.forEach((field) => {
        field.choose(side);
      });
      this.count();
    });
  }

  // The button says it to those who see it, the status to those who hear the page.
  private count(): void {
    const how = { count: this.choices.size, all: this.open.length };
    this.save.textContent = say("decide.button.save", how);
    this.save.hidden = this.all.hidden = this.open.length === 0;
    this.context.page.setStatus(say("decide.decided", how));
  }

  private press(): void {
    const { page } = this.context;
    const choices = this.choices;
    if (choices.size === 0) {
      page.setStatus(say("decide.nothing-chosen"));
      return;
    }

    void page.run(say("issue.settling"), () => this.saveAll(choices));
  }

  private async saveAll(choices: ReadonlyMap<string, Side>): Promise<void> {
    const { page, client } = this.context;
    const refusals = await resolveChoices(client, choices);
    const savedCount = choices.size - refusals.size;
    const saved = savedCount === 0 ? [] : [sayCount("decide.done", savedCount)];
    const leftCount = this.open.length - choices.size;
    if (refusals.size === 0) {
      page.finishAndClose([...saved, ...(leftCount === 0 ? [] : [sayCount("decide.left", leftCount)])].join(" "));
      return;
    }

    this.removeSaved([...choices.keys()].filter((id) => !refusals.has(id)));
    const refused = this.showRefusals(refusals);
    this.count();
    page.showProblem([...saved, sayCount("decide.failed", refusals.size)].join(" "));
    if (refused !== null) {
      moveFocus(refused);
    }
  }

  private removeSaved(ids: readonly string[]): void {
    const saved = this.fields.filter(({ issue }) => ids.includes(issue.id));
    saved.forEach((field) => {
      field.box.remove();
    });
    this.fields = this.fields.filter((field) => !saved.includes(field));
  }

  // Gives back the first reason, where reading goes on.
  private showRefusals(refusals: ReadonlyMap<string, ChoiceRefusal>): HTMLElement | null {
    this.fields.forEach((field) => {
      field.showRefusal(refusals.get(field.issue.id) ?? null);
    });
    return this.fields.find(({ issue }) => refusals.has(issue.id))?.reason ?? null;
  }
}
