import { call } from "../client/customApis.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element } from "../dialog/elements.js";
import { CheckSetup } from "../schema.g.js";
import type { Check } from "./checks.js";
import { describeChecks, outcomeLabel, parseChecks } from "./checks.js";
import { say } from "../words/say.js";

/** Checks the setup of an account, and shows what was found and how to mend it. */
export async function checkSetupDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  const list = element("ul", { class: "cards" });
  const check = (): Promise<void> =>
    page.run(say("check.working"), async () => {
      const answer = await call(client, CheckSetup, { AccountId: request.id });
      const checks = parseChecks(answer.Checks);
      list.replaceChildren(...checks.map(item));
      page.setStatus(describeChecks(checks));
    });
  page.setTitle(say("command.check-setup"));
  page.content.replaceChildren(
    list,
    button(say("check.button.again"), { class: "primary" }, () => void check()),
    page.closeButton(),
  );
  await check();
}

function item(check: Check): HTMLElement {
  const line = element("li", { class: `card check-${check.outcome}` });
  line.append(
    element("p", { class: "outcome" }, outcomeLabel(check.outcome)),
    element(
      "p",
      { dir: "auto" },
      check.account === "" ? check.found : say("check.of-account", { account: check.account, found: check.found }),
    ),
  );
  if (check.fix !== "") {
    line.append(element("p", { class: "fix", dir: "auto" }, check.fix));
  }

  return line;
}
