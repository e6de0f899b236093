import type { ClientApi } from "../client/api.js";
import { call } from "../client/customApis.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element } from "../dialog/elements.js";
import { CreateWorkFromTag } from "../schema.g.js";
import { say } from "../words/say.js";
import type { Tag } from "./tag.js";
import { readTag } from "./tag.js";
import { workTargetOfType } from "./tagTypes.js";
import type { WorkTarget } from "./workTargets.js";
import { readWorkTargets } from "./workTargets.js";

/** Asks what a tag is to become, and creates it. */
export async function createWorkDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.create-work"));
  await page.run("", async () => {
    const tag = await readTag(client, request.id);
    page.setTitle(say("work.title", { tag: tag.name }));
    const targets = await readWorkTargets(client);
    show(context, targets, await usualTarget(client, tag, targets));
  });
}

// What was chosen for the tag, what its type says, or the default.
async function usualTarget(client: ClientApi, tag: Tag, targets: readonly WorkTarget[]): Promise<WorkTarget | undefined> {
  const ofType = tag.type === null ? null : await workTargetOfType(client, tag.type.id);
  const usual = tag.workTarget ?? ofType;
  return targets.find((target) => target.id === usual?.id) ?? targets.find((target) => target.isDefault) ?? targets[0];
}

function show(context: DialogContext, targets: readonly WorkTarget[], usual: WorkTarget | undefined): void {
  let chosen = usual;
  const options = targets.map((target, at) =>
    option(`target-${String(at)}`, target, target === usual, () => {
      chosen = target;
    }),
  );
  context.page.content.replaceChildren(
    element("fieldset", { class: "decision" }, element("legend", {}, say("work.label.target")), ...options),
    element(
      "div",
      { class: "actions" },
      button(say("command.create-work"), { class: "primary" }, () => {
        create(context, chosen);
      }),
      context.page.closeButton(say("button.cancel")),
    ),
  );
}

function option(id: string, { name }: WorkTarget, isChosen: boolean, choose: () => void): HTMLElement {
  const radio = element("input", { id, type: "radio", name: "target" });
  radio.checked = isChosen;
  radio.addEventListener("change", choose);
  return element("div", { class: "check" }, radio, element("label", { for: id, dir: "auto" }, name));
}

function create({ page, client, request }: DialogContext, target: WorkTarget | undefined): void {
  void page.run(say("work.creating"), async () => {
    await call(client, CreateWorkFromTag, { TagId: request.id, ...(target === undefined ? {} : { WorkTargetId: target.id }) });
    page.finishAndClose(say("work.created"));
  });
}
