import type { DialogContext } from "../dialog/context.js";
import { modelOfRow } from "../linking/modelOfRow.js";
import { say } from "../words/say.js";
import { ActChoice } from "./actChoice.js";
import { askQuote } from "./quote.js";
import { RequestDialog } from "./requestDialog.js";

/** Asks what is to be done to a model itself, shows what that costs and does, and requests it. */
export async function actDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.request-act"));
  await page.run(say("ordering.asking"), async () => {
    const model = await modelOfRow(client, request, "link.nothing-to-order");
    page.setTitle(say("ordering.title.act", { model: model.name }));
    const offer = await askQuote(client, model.id);
    new RequestDialog(context, model, offer, new ActChoice(offer.model || model.name)).show(say("ordering.intro-act"));
  });
}
