import { call } from "../client/customApis.js";
import type { DialogDesk } from "../dialog/desk.js";
import { button, element } from "../dialog/elements.js";
import { StartSync } from "../schema.g.js";
import { readAccount } from "./accounts.js";
import { followRuns } from "./runs.js";
import { runSentence } from "./runSentence.js";

/** Asks how much of an account is to be read, starts, and says what came of it. */
export async function startSyncDialog(desk: DialogDesk): Promise<void> {
  const { page, client, request } = desk;
  page.title("Sync now");
  await page.work("", async () => {
    const account = await readAccount(client, request.id);
    page.title(`Synchronise ${account.name}`);
    page.content.replaceChildren(
      choice("Only what changed", "Asks Matterport which models changed since the last time. This is enough on most days.", () => {
        start(desk, false);
      }),
      choice("Everything", "Reads every model again. Takes longer, and more requests to Matterport; finds what was missed.", () => {
        start(desk, true);
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

function start({ page, client, request, wait }: DialogDesk, full: boolean): void {
  void page.work("Synchronising with Matterport. You can close this dialog; it goes on in the background…", async () => {
    const { RunId } = await call(client, StartSync, { AccountId: request.id, Full: full });
    page.rest(runSentence(await followRuns(client, wait, [RunId], () => undefined)).text);
  });
}
