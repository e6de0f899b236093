import { button, element, section } from "../dialog/elements.js";
import type { DialogPage } from "../dialog/page.js";
import { syncIssueTable } from "../schema.g.js";
import { normalizeLineEnds } from "./currentValue.js";
import type { DiffPart } from "./differences.js";
import { differences } from "./differences.js";
import type { Issue } from "./issue.js";
import type { ResolveHandler } from "./resolveDialog.js";
import { valuePanel } from "./valuePanel.js";
import { say } from "../words/say.js";

/** Shows the three values side by side, and takes the decision. */
export function showConflict(page: DialogPage, issue: Issue, current: string | null, resolve: ResolveHandler): void {
  const base = normalizeLineEnds(issue.base);
  const ours = current ?? normalizeLineEnds(issue.ours);
  const theirs = normalizeLineEnds(issue.theirs);
  const wasEdited = ours !== normalizeLineEnds(issue.ours);
  page.content.replaceChildren(
    element("p", { dir: "auto" }, question(issue)),
    ...(wasEdited ? [element("p", { class: "note" }, say("issue.edited"))] : []),
    element(
      "div",
      { class: "values" },
      valuePanel("base", say("issue.section.base"), base === "" ? [] : [{ kind: "same", text: base }]),
      oursPanel(differences(base, ours), resolve),
      theirsPanel(differences(base, theirs), resolve),
    ),
    element("p", { class: "legend" }, say("issue.legend")),
    newValue(ours, resolve),
    page.closeButton(say("issue.button.later")),
  );
  page.setStatus("");
}

function question({ field, model }: Issue): string {
  return model === null ? say("issue.question", { field }) : say("issue.question-of-model", { field, model: model.name });
}

function oursPanel(parts: readonly DiffPart[], resolve: ResolveHandler): HTMLElement {
  const keep = button(say("issue.button.keep-ours"), { class: "primary", "aria-describedby": "ours-then" }, () => {
    resolve({ choice: "dataverse", message: say("issue.done.ours") });
  });
  return valuePanel(
    "ours",
    say("issue.section.ours"),
    parts,
    keep,
    element("p", { id: "ours-then", class: "then" }, say("issue.then.ours")),
  );
}

function theirsPanel(parts: readonly DiffPart[], resolve: ResolveHandler): HTMLElement {
  const keep = button(say("issue.button.keep-theirs"), { class: "primary", "aria-describedby": "theirs-then" }, () => {
    resolve({ choice: "matterport", message: say("issue.done.theirs") });
  });
  return valuePanel(
    "theirs",
    say("issue.section.theirs"),
    parts,
    keep,
    element("p", { id: "theirs-then", class: "then" }, say("issue.then.theirs")),
  );
}

function newValue(ours: string, resolve: ResolveHandler): HTMLElement {
  const text = element("textarea", { id: "value", rows: "3", maxlength: String(syncIssueTable.lengths.dataverseValue), dir: "auto" });
  text.value = ours;
  const use = button(say("issue.button.use"), {}, () => {
    resolve({ choice: "value", value: text.value, message: say("issue.done.value") });
  });
  const label = element("label", { for: "value" }, say("issue.value"));
  return section("other", say("issue.section.other"), label, text, use);
}
