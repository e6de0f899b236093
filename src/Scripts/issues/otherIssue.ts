import { button, element, foreignText, section } from "../dialog/elements.js";
import type { DialogPage } from "../dialog/page.js";
import type { Issue } from "./issue.js";
import type { ResolveHandler } from "./resolveDialog.js";

const MaxRemarkLength = 1000;

/** Shows an issue that is no question: what happened, what is known of it, and a way to put it away. */
export function showOtherIssue(page: DialogPage, issue: Issue, resolve: ResolveHandler): void {
  const remark = element("textarea", { id: "remark", rows: "2", maxlength: String(MaxRemarkLength), dir: "auto" });
  const away = button("Put away", { class: "primary" }, () => {
    const value = remark.value.trim();
    resolve({ choice: "dismiss", ...(value === "" ? {} : { value }), message: "The issue is put away." });
  });
  page.content.replaceChildren(
    section("what", "What happened", foreignText(issue.detail || issue.name), facts(issue)),
    section("away", "Put it away", element("label", { for: "remark" }, "A remark for those who look later (may stay empty)"), remark, away),
    page.closeButton("Leave it open"),
  );
  page.setStatus("");
}

function facts(issue: Issue): HTMLElement {
  const known = [
    ["Kind", issue.kind],
    ["Model", issue.model?.name ?? ""],
    ["Field", issue.field],
    ["In Dataverse", issue.ours],
    ["In Matterport", issue.theirs],
    ["Code", issue.errorCode],
    ["Tried again", issue.retryOn],
  ].filter(([, value]) => value !== "");
  return element(
    "dl",
    {},
    ...known.flatMap(([name, value]) => [element("dt", {}, name ?? ""), element("dd", { dir: "auto" }, value ?? "")]),
  );
}
