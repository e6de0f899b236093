import type { ClientApi } from "../client/api.js";
import type { DialogPage } from "./page.js";
import type { DialogRequest } from "./request.js";

/** What a dialog works with. */
export interface DialogContext {
  readonly page: DialogPage;
  readonly client: ClientApi;
  readonly request: DialogRequest;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
