import { call } from "../client/customApis.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element } from "../dialog/elements.js";
import { SetSecret } from "../schema.g.js";
import { say } from "../words/say.js";

/** What secrets are for, as mpt_SetSecret names it, and what people call it. */
const purposes = {
  token: "secret.purpose.token",
  "next-token": "secret.purpose.next-token",
  webhook: "secret.purpose.webhook",
  "embed-client": "secret.purpose.embed-client",
} as const;

type Purpose = keyof typeof purposes;
const purposeNames = Object.keys(purposes) as readonly Purpose[];

/** Stores or removes a secret of an account. What was entered is forgotten with the page. */
export function setSecretDialog(context: DialogContext): Promise<void> {
  const { page } = context;
  const purpose = element("select", { id: "purpose" }, ...purposeNames.map(option));
  const value = element("input", { id: "value", type: "password", autocomplete: "off", "aria-describedby": "hint" });
  const chosen = (): Purpose => purposeNames[purpose.selectedIndex] ?? "token";
  page.setTitle(say("command.set-secret"));
  page.setStatus(say("secret.never-shown"));
  page.content.replaceChildren(
    element("label", { for: "purpose" }, say("secret.label.purpose")),
    purpose,
    element("label", { for: "value" }, say("secret.label.value")),
    value,
    element("p", { id: "hint" }, say("secret.hint")),
    button(say("secret.button.store"), { class: "primary" }, () => void store(context, chosen(), value)),
    button(say("secret.button.remove"), {}, () => {
      askToRemove(context, chosen());
    }),
    page.closeButton(say("button.cancel")),
  );
  return Promise.resolve();
}

function option(purpose: Purpose): HTMLElement {
  return element("option", { value: purpose }, say(purposes[purpose]));
}

async function store(context: DialogContext, purpose: Purpose, input: HTMLInputElement): Promise<void> {
  if (input.value === "") {
    context.page.showProblem(say("secret.empty"));
    input.focus();
    return;
  }

  await set(context, { Purpose: purpose, Value: input.value }, () => {
    input.value = "";
    return say("secret.stored");
  });
}

function askToRemove(context: DialogContext, purpose: Purpose): void {
  const remove = (): Promise<void> => set(context, { Purpose: purpose }, () => say("secret.removed"));
  context.page.content.replaceChildren(
    element("p", {}, say("secret.ask-remove", { secret: say(purposes[purpose]) })),
    button(say("secret.button.yes-remove"), { class: "primary" }, () => void remove()),
    button(say("button.cancel"), {}, () => void setSecretDialog(context)),
  );
}

function set(
  { page, client, request }: DialogContext,
  secret: { readonly Purpose: string; readonly Value?: string },
  done: () => string,
): Promise<void> {
  return page.run(say("secret.working"), async () => {
    await call(client, SetSecret, { AccountId: request.id, ...secret });
    page.finishAndClose(done());
  });
}
