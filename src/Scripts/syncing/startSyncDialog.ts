import { call } from "../client/customApis.js";
import type { DialogContext } from "../dialog/context.js";
import { choice } from "../dialog/elements.js";
import { StartSync } from "../schema.g.js";
import { readAccount } from "./accounts.js";
import { describeRuns } from "./describeRuns.js";
import { pollRuns } from "./runs.js";
import { say } from "../words/say.js";

/** Asks how much of an account is to be read, starts, and says what came of it. */
export async function startSyncDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.sync-now"));
  await page.run("", async () => {
    const account = await readAccount(client, request.id);
    page.setTitle(say("run.title", { account: account.name }));
    page.content.replaceChildren(
      choice("changed", say("run.choice.changed"), say("run.choice.changed-means"), () => {
        start(context, false);
      }),
      choice("everything", say("run.choice.all"), say("run.choice.all-means"), () => {
        start(context, true);
      }),
      page.closeButton(say("button.cancel")),
    );
  });
}

function start({ page, client, request, wait }: DialogContext, full: boolean): void {
  void page.run(say("run.progress-closable"), async () => {
    const { RunId } = await call(client, StartSync, { AccountId: request.id, Full: full });
    page.finish(describeRuns(await pollRuns(client, wait, [RunId], () => undefined)).text);
  });
}
