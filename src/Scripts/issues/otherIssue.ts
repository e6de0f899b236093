import { button, element, foreignText, section } from "../dialog/elements.js";
import type { DialogPage } from "../dialog/page.js";
import type { Issue } from "./issue.js";
import type { ResolveHandler } from "./resolveDialog.js";
import { fieldLabel, say } from "../words/say.js";

const MaxRemarkLength = 1000;

/** Shows an issue that is no question: what happened, what is known of it, and a way to put it away. */
export function showOtherIssue(page: DialogPage, issue: Issue, resolve: ResolveHandler): void {
  const remark = element("textarea", { id: "remark", rows: "2", maxlength: String(MaxRemarkLength), dir: "auto" });
  const away = button(say("issue.button.put-away"), { class: "primary" }, () => {
    const value = remark.value.trim();
    resolve({ choice: "dismiss", ...(value === "" ? {} : { value }), message: say("issue.done.closed") });
  });
  page.content.replaceChildren(
    section("what", say("issue.section.happened"), foreignText(issue.detail || issue.name), facts(issue)),
    section("away", say("issue.section.away"), element("label", { for: "remark" }, say("issue.remark")), remark, away),
    page.closeButton(say("issue.button.leave")),
  );
  page.setStatus("");
}

function facts(issue: Issue): HTMLElement {
  const known = [
    [say("issue.fact.kind"), issue.kind],
    [say("issue.fact.model"), issue.model?.name ?? ""],
    [say("issue.fact.field"), fieldLabel(issue.field)],
    [say("issue.fact.ours"), issue.ours],
    [say("issue.fact.theirs"), issue.theirs],
    [say("issue.fact.retry"), issue.retryOn],
  ].filter(([, value]) => value !== "");
  return element(
    "dl",
    {},
    ...known.flatMap(([name, value]) => [element("dt", {}, name ?? ""), element("dd", { dir: "auto" }, value ?? "")]),
  );
}
