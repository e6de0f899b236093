import type { ClientApi } from "../client/api.js";
import { parseId, parseIds } from "../client/ids.js";
import { webResources } from "../schema.g.js";
import type { DialogName } from "./dialogs.js";
import { dialogs } from "./dialogs.js";

/** Which dialog is asked for, and about which row. */
export interface DialogRequest {
  readonly dialog: DialogName;
  readonly table: string;
  readonly id: string;
  /** The rows that are meant, where it is about several; all that there are when it is left out. */
  readonly rows?: readonly string[];
}

/**
 * Opens a dialog and waits until it is closed. The page gets its request in the query parameter data.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto
 */
export async function openDialog(client: ClientApi, title: string, request: DialogRequest): Promise<void> {
  await client.Navigation.navigateTo(
    { pageType: "webresource", webresourceName: webResources.dialogHtml, data: JSON.stringify(request) },
    { target: 2, position: 1, width: { value: 70, unit: "%" }, height: { value: 80, unit: "%" }, title },
  );
}

/** Reads the request; null when it is none. Anybody can write an address, so nothing in it is believed unchecked. */
export function parseRequest(data: string | null): DialogRequest | null {
  const given = parse(data ?? "");
  const dialog = (Object.keys(dialogs) as DialogName[]).find((name) => name === given["dialog"]);
  const id = parseId(given["id"]);
  const table = given["table"];
  const rows = parseIds(given["rows"]);
  return dialog !== undefined && id !== null && typeof table === "string"
    ? { dialog, table, id, ...(rows.length === 0 ? {} : { rows }) }
    : null;
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
