import { call } from "../client/customApis.js";
import type { DialogContext } from "../dialog/context.js";
import { choice, foreignText, section } from "../dialog/elements.js";
import { DecideMissing } from "../schema.g.js";
import type { Issue } from "./issue.js";
import { say } from "../words/say.js";

/** What a person can say of missing models, as mpt_DecideMissing names it, and how to say that it is done. */
const decisions = {
  gone: "missing.done.gone",
  "keep-looking": "missing.done.keep-looking",
} as const;

/** Shows how many models of an account are missing, and what becomes of them if they are gone, and if they are not. */
export function showMissing(context: DialogContext, issue: Issue, account: string): void {
  const { page } = context;
  const marked = issue.missing === undefined ? [] : [say("missing.then.count", { count: issue.missing })];
  page.content.replaceChildren(
    section("what", say("issue.section.happened"), foreignText(issue.detail || issue.name)),
    section(
      "decide",
      say("missing.section.decide"),
      choice("gone", say("missing.button.gone"), [...marked, say("missing.then.gone")].join(" "), () => {
        decide(context, account, "gone");
      }),
      choice("keep-looking", say("missing.button.keep-looking"), say("missing.then.keep-looking"), () => {
        decide(context, account, "keep-looking");
      }),
    ),
    page.closeButton(say("issue.button.later")),
  );
  page.setStatus("");
}

function decide({ page, client }: DialogContext, account: string, decision: keyof typeof decisions): void {
  void page.run(say("issue.settling"), async () => {
    await call(client, DecideMissing, { AccountId: account, Decision: decision });
    page.finishAndClose(say(decisions[decision]));
  });
}
