import type {
  AppPageInput,
  ClientApi,
  ConfirmStrings,
  NavigationOptions,
  PrivilegesById,
  Row,
  WebResourceInput,
} from "../../client/api.js";
import { Ids } from "./ids.js";

type Request = Readonly<Record<string, unknown>> & {
  getMetadata(): { operationName: string; operationType: number; boundParameter: null; parameterTypes: Readonly<Record<string, unknown>> };
};

/** Stands in for the client API: answers with what a test puts in, and writes down what was asked, in order. */
export class FakeClient implements ClientApi {
  readonly calls: string[] = [];
  /** Rows by table and id. */
  readonly rows = new Map<string, Row>();
  /** What queries find, by table: the same every time, or one answer after the other. */
  readonly queryResults = new Map<string, readonly Row[] | (() => readonly Row[])>();
  /** What custom APIs answer, by name; throwing is refusing. */
  readonly apiResponses = new Map<string, (request: Readonly<Record<string, unknown>>) => unknown>();
  readonly requests: Request[] = [];
  readonly queries: string[] = [];
  privileges: readonly string[] = AllPrivileges;
  languageId = 1033;
  confirms = true;
  /** What the person does while a dialog is open. */
  onDialog: (data: string) => void = () => undefined;

  readonly WebApi = {
    retrieveRecord: (table: string, id: string, options: string): Promise<Row> => {
      this.calls.push(`read ${table} ${id}`);
      const columns = options.replace("?$select=", "").split(",");
      const row = this.rows.get(`${table} ${id}`);
      return row === undefined
        ? Promise.reject(new Error(`${table} With Id = ${id} Does Not Exist`))
        : Promise.resolve(Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name.split("@")[0] ?? ""))));
    },
    retrieveMultipleRecords: async (table: string, options: string): Promise<{ entities: readonly Row[] }> => {
      this.calls.push(`query ${table}`);
      this.queries.push(decodeURIComponent(options.replace("?fetchXml=", "")));
      const found = this.queryResults.get(table) ?? [];
      return { entities: await Promise.resolve().then(() => (typeof found === "function" ? found() : found)) };
    },
    online: {
      execute: async (asked: object): Promise<{ json(): Promise<unknown> }> => {
        const request = asked as Request;
        const { operationName } = request.getMetadata();
        this.requests.push(request);
        this.calls.push(`call ${operationName} ${JSON.stringify(asked)}`);
        const answer = await Promise.resolve().then(() => this.apiResponses.get(operationName)?.(request));
        return { json: () => Promise.resolve(answer) };
      },
    },
  };

  readonly Navigation = {
    openAlertDialog: ({ title, text }: { title: string; text: string }): Promise<unknown> => this.record(`alert ${title}: ${text}`),
    openConfirmDialog: ({ title, text }: ConfirmStrings): Promise<{ confirmed: boolean }> => {
      this.calls.push(`confirm ${title}: ${text}`);
      return Promise.resolve({ confirmed: this.confirms });
    },
    openErrorDialog: ({ message, details }: { message: string; details?: string }): Promise<unknown> => {
      this.details = details;
      return this.record(`error ${message}`);
    },
    navigateTo: (page: WebResourceInput | AppPageInput, options: NavigationOptions): Promise<unknown> => {
      this.options.push(options);
      if (page.pageType === "webresource") {
        this.calls.push(`dialog ${page.webresourceName} ${page.data}`);
        this.onDialog(page.data);
        return Promise.resolve(undefined);
      }

      return this.record(page.pageType === "entityrecord" ? `go to ${page.entityName} ${page.entityId}` : `go to ${page.entityName}`);
    },
    openUrl: (url: string): void => {
      this.calls.push(`open ${url}`);
    },
  };

  readonly Utility = {
    showProgressIndicator: (message: string): void => {
      this.isBusy = true;
      this.progress.push(message);
    },
    closeProgressIndicator: (): void => {
      this.isBusy = false;
    },
    getGlobalContext: () => ({
      userSettings: {
        languageId: this.languageId,
        getSecurityRolePrivilegesInfo: (): Promise<PrivilegesById> => Promise.resolve(this.byId()),
      },
    }),
  };

  isBusy = false;
  readonly progress: string[] = [];
  readonly options: NavigationOptions[] = [];
  details: string | undefined;

  /** The calls of custom APIs, alerts, errors: everything but reading. */
  get actions(): readonly string[] {
    return this.calls.filter((call) => !/^(read|query) /.test(call));
  }

  private record(call: string): Promise<unknown> {
    this.calls.push(call);
    return Promise.resolve(undefined);
  }

  private byId(): PrivilegesById {
    return Object.fromEntries([
      ...this.privileges.map((privilegeName, index) => [`${String(index)}-${Ids.other}`, { privilegeName }] as const),
      ["nameless", {}],
    ]);
  }
}

/** What our roles have of what the scripts ask for. */
const AllPrivileges = [
  "prvCreatempt_Download",
  "prvCreatempt_ModelLink",
  "prvDeletempt_ModelLink",
  "prvReadmpt_Account",
  "prvWritempt_Account",
  "prvReadmpt_Model",
  "prvCreatempt_SyncRun",
  "prvWritempt_SyncIssue",
  "prvWritempt_Model",
  "prvCreatempt_Tag",
  "prvDeletempt_Tag",
  "prvWritempt_Tag",
  "prvCreatempt_OrderRight",
  "prvReadmpt_OrderRight",
  "prvWritempt_OrderRight",
  "prvDeletempt_OrderRight",
  "prvSharempt_OrderRight",
  "prvAppendmpt_OrderRight",
  "prvAppendTompt_OrderRight",
  "prvAssignmpt_OrderRight",
];

/** A refusal as custom APIs let it arrive. */
export function refusal(sentence: string, code: string): Error {
  return new Error(`${sentence} [${code}]`);
}
