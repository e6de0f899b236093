import type { DialogContext } from "../dialog/context.js";
import { element, section } from "../dialog/elements.js";
import { modelOfRow } from "../linking/modelOfRow.js";
import { say } from "../words/say.js";
import { AddOnChoice } from "./addOnChoice.js";
import type { QuotedAddOn } from "./quote.js";
import { askQuote } from "./quote.js";
import { RequestDialog } from "./requestDialog.js";

/** Shows what can be ordered for a model and what it costs, and requests it. */
export async function orderDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.order"));
  await page.run(say("ordering.asking"), async () => {
    const model = await modelOfRow(client, request, "link.nothing-to-order");
    page.setTitle(say("ordering.title", { model: model.name }));
    const offer = await askQuote(client, model.id);
    const offered = offer.addOns.filter(({ refusal }) => refusal === "");
    const refused = offer.addOns.filter(({ refusal }) => refusal !== "");
    const others = refused.length === 0 ? [] : [refusedSection(refused)];
    const reason = offer.refusal || (offered.length === 0 ? say("ordering.nothing") : "");
    if (reason !== "") {
      page.finish(reason, ...others);
      return;
    }

    new RequestDialog(context, model, offer, new AddOnChoice(offered)).show(say("ordering.intro"), ...others);
  });
}

function refusedSection(addOns: readonly QuotedAddOn[]): HTMLElement {
  const items = addOns.map(({ name, refusal }) =>
    element("li", { dir: "auto" }, say("ordering.line.refused", { addon: name, reason: refusal })),
  );
  return section("refused", say("ordering.heading.refused"), element("ul", {}, ...items));
}
