import type { ClientApi } from "../client/api.js";
import { dialogs } from "./dialogs.js";
import { DialogPage } from "./page.js";
import { parseRequest } from "./request.js";
import { say, useLanguageOf } from "../words/say.js";

/** Shows the dialog that the page's address asks for. */
export async function startDialog(window: Window, wait: (milliseconds: number) => Promise<void>): Promise<void> {
  const page = new DialogPage(window.document.querySelector("main") ?? window.document.body, () => {
    window.close();
  });
  const client = clientOf(window);
  if (client !== null) {
    useLanguageOf(client);
  }

  const request = parseRequest(new URLSearchParams(window.location.search).get("data"));
  if (client === null || request === null) {
    page.setTitle(say("dialog.title"));
    page.showProblem(say("dialog.not-from-app"));
    return;
  }

  await dialogs[request.dialog]({ page, client, request, wait });
}

// A page in a dialog finds the client API in the window around it; the window of another site does not let itself be asked.
function clientOf(window: Window): ClientApi | null {
  try {
    return (window.parent as { readonly Xrm?: ClientApi }).Xrm ?? null;
  } catch {
    return null;
  }
}
