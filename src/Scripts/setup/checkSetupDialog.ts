import { call } from "../client/customApis.js";
import type { DialogDesk } from "../dialog/desk.js";
import { button, element } from "../dialog/elements.js";
import { CheckSetup } from "../schema.g.js";
import type { Check } from "./checks.js";
import { checksSentence, OutcomeWords, parseChecks } from "./checks.js";

/** Checks the setup of an account, and shows what was found and how to mend it. */
export async function checkSetupDialog(desk: DialogDesk): Promise<void> {
  const { page, client, request } = desk;
  const list = element("ul", { class: "cards" });
  const check = (): Promise<void> =>
    page.work("Checking the setup. Matterport is asked too, which takes some seconds…", async () => {
      const answer = await call(client, CheckSetup, { AccountId: request.id });
      const checks = parseChecks(answer.Checks);
      list.replaceChildren(...checks.map(item));
      page.say(checksSentence(checks));
    });
  page.title("Check setup");
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
    element("p", { class: "outcome" }, OutcomeWords[check.outcome]),
    element("p", { dir: "auto" }, check.account === "" ? check.found : `${check.account}: ${check.found}`),
  );
  if (check.fix !== "") {
    line.append(element("p", { class: "fix", dir: "auto" }, check.fix));
  }

  return line;
}
