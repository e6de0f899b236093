import { element } from "../dialog/elements.js";
import { normalizeLineEnds } from "./currentValue.js";
import type { DiffPart } from "./differences.js";
import { differences } from "./differences.js";
import type { Issue } from "./issue.js";
import type { ChoiceRefusal } from "./resolveChoices.js";
import { valueText } from "./valuePanel.js";
import { fieldLabel, say } from "../words/say.js";

/** The side whose value is kept, as mpt_ResolveIssues names it. */
export type Side = "dataverse" | "matterport";

/** A field to decide on: its values side by side, and a choice that nothing makes but the person. */
export class FieldChoice {
  readonly box: HTMLFieldSetElement;
  /** The line that says why the choice could not be saved. */
  readonly reason: HTMLElement;
  private readonly ours: HTMLInputElement;
  private readonly theirs: HTMLInputElement;
  private readonly later: HTMLInputElement;

  /**
   * @param issue The conflict.
   * @param current What the model holds now; undefined when it cannot be told.
   */
  constructor(
    readonly issue: Issue,
    current: string | undefined,
  ) {
    this.ours = this.radio("ours", this.id("ours-value"));
    this.theirs = this.radio("theirs", this.id("theirs-value"));
    this.later = this.radio("later");
    this.reason = element("p", { id: this.id("reason"), class: "reason" });
    this.box = element(
      "fieldset",
      { class: "decision", "aria-describedby": this.id("reason") },
      element("legend", { dir: "auto" }, fieldLabel(issue.field)),
      this.reason,
      ...this.values(normalizeLineEnds(current ?? issue.ours)),
      this.labelled(this.later, say("issue.button.later")),
    );
  }

  /** Whether the field can still be decided on. */
  get isOpen(): boolean {
    return !this.box.disabled;
  }

  /** The side that was chosen; null while none is. */
  get side(): Side | null {
    return !this.isOpen ? null : this.ours.checked ? "dataverse" : this.theirs.checked ? "matterport" : null;
  }

  /** Chooses, as pressing does; null takes the choice back. */
  choose(side: Side | null): void {
    if (this.isOpen) {
      this.ours.checked = side === "dataverse";
      this.theirs.checked = side === "matterport";
      this.later.checked = false;
    }
  }

  /** Says why the choice could not be saved; null takes that away. The choice stays, unless there is nothing left to choose. */
  showRefusal(refusal: ChoiceRefusal | null): void {
    if (this.isOpen) {
      this.reason.textContent = refusal?.message ?? "";
      this.box.disabled = refusal?.isSettled === true;
    }
  }

  private values(ours: string): readonly HTMLElement[] {
    const base = normalizeLineEnds(this.issue.base);
    const theirs = normalizeLineEnds(this.issue.theirs);
    const wasEdited = ours !== normalizeLineEnds(this.issue.ours);
    return [
      ...(wasEdited ? [element("p", { class: "note" }, say("issue.edited"))] : []),
      element(
        "div",
        { class: "values" },
        ...(base === "" ? [] : [panel(element("p", { class: "legend" }, say("issue.section.base")), whole(base))]),
        panel(this.labelled(this.ours, say("issue.button.keep-ours")), partsOf(base, ours), this.id("ours-value")),
        panel(this.labelled(this.theirs, say("issue.button.keep-theirs")), partsOf(base, theirs), this.id("theirs-value")),
      ),
    ];
  }

  private id(part: string): string {
    return `${part}-${this.issue.id}`;
  }

  private radio(part: string, describedBy?: string): HTMLInputElement {
    return element("input", {
      type: "radio",
      id: this.id(part),
      name: this.issue.id,
      ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
    });
  }

  private labelled(radio: HTMLInputElement, label: string): HTMLElement {
    return element("span", { class: "check" }, radio, element("label", { for: radio.id }, label));
  }
}

function panel(heading: HTMLElement, parts: readonly DiffPart[], id?: string): HTMLElement {
  return element("div", { class: "panel" }, heading, valueText(parts, id === undefined ? {} : { id }));
}

// Sides that have never agreed on the field have nothing to be compared with.
function partsOf(base: string, value: string): readonly DiffPart[] {
  return base === "" ? whole(value) : differences(base, value);
}

function whole(text: string): readonly DiffPart[] {
  return text === "" ? [] : [{ kind: "same", text }];
}
