import type { ClientApi } from "../client/api.js";
import type { Page } from "./page.js";
import type { DialogRequest } from "./request.js";

/** What a dialog works with. */
export interface DialogDesk {
  readonly page: Page;
  readonly client: ClientApi;
  readonly request: DialogRequest;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
