import { call } from "../client/customApis.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element } from "../dialog/elements.js";
import { StartSync } from "../schema.g.js";
import { readAccount } from "./accounts.js";
import { describeRuns } from "./describeRuns.js";
import { pollRuns } from "./runs.js";

/** Asks how much of an account is to be read, starts, and says what came of it. */
export async function startSyncDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle("Sync now");
  await page.run("", async () => {
    const account = await readAccount(client, request.id);
    page.setTitle(`Synchronise ${account.name}`);
    page.content.replaceChildren(
      choice("Only what changed", "Asks Matterport which models changed since the last time. This is enough on most days.", () => {
        start(context, false);
      }),
      choice("Everything", "Reads every model again. Takes longer, and more requests to Matterport; finds what was missed.", () => {
        start(context, true);
      }),
      page.closeButton("Cancel"),
    );
  });
}

function choice(label: string, meaning: string, press: () => void): HTMLElement {
  const id = label.replace(/\s/g, "-").toLowerCase();
  return element(
    "div",
    { class: "choice" },
    button(label, { class: "primary", "aria-describedby": id }, press),
    element("p", { id }, meaning),
  );
}

function start({ page, client, request, wait }: DialogContext, full: boolean): void {
  void page.run("Synchronising with Matterport. You can close this dialog; it goes on in the background…", async () => {
    const { RunId } = await call(client, StartSync, { AccountId: request.id, Full: full });
    page.finish(describeRuns(await pollRuns(client, wait, [RunId], () => undefined)).text);
  });
}
