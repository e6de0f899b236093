import { button, element, section } from "../dialog/elements.js";
import type { DialogPage } from "../dialog/page.js";
import { syncIssueTable } from "../schema.g.js";
import { normalizeLineEnds } from "./currentValue.js";
import type { DiffPart } from "./differences.js";
import { differences } from "./differences.js";
import type { Issue } from "./issue.js";
import type { ResolveHandler } from "./resolveDialog.js";
import { valuePanel } from "./valuePanel.js";

const Edited = "Dataverse's value was edited after this conflict was raised; it is shown as it is now.";

/** Shows the three values side by side, and takes the decision. */
export function showConflict(page: DialogPage, issue: Issue, current: string | null, resolve: ResolveHandler): void {
  const base = normalizeLineEnds(issue.base);
  const ours = current ?? normalizeLineEnds(issue.ours);
  const theirs = normalizeLineEnds(issue.theirs);
  const wasEdited = ours !== normalizeLineEnds(issue.ours);
  page.content.replaceChildren(
    element("p", { dir: "auto" }, question(issue)),
    ...(wasEdited ? [element("p", { class: "note" }, Edited)] : []),
    element(
      "div",
      { class: "values" },
      valuePanel("base", "Last agreed", base === "" ? [] : [{ kind: "same", text: base }]),
      oursPanel(differences(base, ours), resolve),
      theirsPanel(differences(base, theirs), resolve),
    ),
    element("p", { class: "legend" }, "Underlined: new since both sides last agreed. Struck through: taken out since."),
    newValue(ours, resolve),
    page.closeButton("Decide later"),
  );
  page.setStatus("");
}

function question({ field, model }: Issue): string {
  return `Field ${field}${model === null ? "" : ` of ${model.name}`}. Which value shall stand on both sides?`;
}

function oursPanel(parts: readonly DiffPart[], resolve: ResolveHandler): HTMLElement {
  const keep = button("Keep Dataverse's value", { class: "primary", "aria-describedby": "ours-then" }, () => {
    resolve({ choice: "dataverse", message: "Dataverse's value stands. The next run sends it to Matterport." });
  });
  return valuePanel(
    "ours",
    "In Dataverse",
    parts,
    keep,
    element("p", { id: "ours-then", class: "then" }, "The next run sends it to Matterport."),
  );
}

function theirsPanel(parts: readonly DiffPart[], resolve: ResolveHandler): HTMLElement {
  const keep = button("Keep Matterport's value", { class: "primary", "aria-describedby": "theirs-then" }, () => {
    resolve({ choice: "matterport", message: "Matterport's value stands, here too." });
  });
  return valuePanel(
    "theirs",
    "In Matterport",
    parts,
    keep,
    element("p", { id: "theirs-then", class: "then" }, "It takes the place of Dataverse's."),
  );
}

function newValue(ours: string, resolve: ResolveHandler): HTMLElement {
  const text = element("textarea", { id: "value", rows: "3", maxlength: String(syncIssueTable.lengths.dataverseValue), dir: "auto" });
  text.value = ours;
  const use = button("Use this value", {}, () => {
    resolve({ choice: "value", value: text.value, message: "The new value stands. The next run sends it to Matterport." });
  });
  const label = element("label", { for: "value" }, "Write the value that shall stand; leave it empty to empty the field");
  return section("other", "Another value", label, text, use);
}
