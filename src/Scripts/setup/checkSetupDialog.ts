import { call } from "../client/customApis.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element } from "../dialog/elements.js";
import { CheckSetup } from "../schema.g.js";
import type { Check } from "./checks.js";
import { describeChecks, OutcomeLabels, parseChecks } from "./checks.js";

/** Checks the setup of an account, and shows what was found and how to mend it. */
export async function checkSetupDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  const list = element("ul", { class: "cards" });
  const check = (): Promise<void> =>
    page.run("Checking the setup. Matterport is asked too, which takes some seconds…", async () => {
      const answer = await call(client, CheckSetup, { AccountId: request.id });
      const checks = parseChecks(answer.Checks);
      list.replaceChildren(...checks.map(item));
      page.setStatus(describeChecks(checks));
    });
  page.setTitle("Check setup");
  page.content.replaceChildren(
    list,
    button("Check again", { class: "primary" }, () => void check()),
    page.closeButton(),
  );
  await check();
}

function item(check: Check): HTMLElement {
  const line = element("li", { class: `card check-${check.outcome}` });
  line.append(
    element("p", { class: "outcome" }, OutcomeLabels[check.outcome]),
    element("p", { dir: "auto" }, check.account === "" ? check.found : `${check.account}: ${check.found}`),
  );
  if (check.fix !== "") {
    line.append(element("p", { class: "fix", dir: "auto" }, check.fix));
  }

  return line;
}
