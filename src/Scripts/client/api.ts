/** A row as the Web API gives it: columns by their logical names, lookups as `_name_value`, each with annotations. */
export type Row = Readonly<Record<string, unknown>>;

/** What the client API gives for what takes time: less than a promise, so it is awaited and nothing else. */
interface Thenable<Result> {
  then(done: (result: Result) => void, failed: (problem: unknown) => void): unknown;
}

/** How a form shows a notification. */
export type NotificationLevel = "ERROR" | "WARNING" | "INFO";

/** An HTML web resource in a dialog (navigateTo). */
export interface WebResourceInput {
  readonly pageType: "webresource";
  readonly webresourceName: string;
  readonly data: string;
}

/** A form or a list in place of the page that is open (navigateTo). */
export type AppPageInput =
  | { readonly pageType: "entityrecord"; readonly entityName: string; readonly entityId: string }
  | { readonly pageType: "entitylist"; readonly entityName: string };

/** Where a page opens: 1 in place, 2 in a dialog. */
export interface NavigationOptions {
  readonly target: 1 | 2;
  readonly position?: 1 | 2;
  readonly width?: { readonly value: number; readonly unit: "%" | "px" };
  readonly height?: { readonly value: number; readonly unit: "%" | "px" };
  readonly title?: string;
}

/**
 * The part of the client API that the scripts use; there is no other way from them to the platform.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference
 */
export interface ClientApi {
  readonly WebApi: {
    retrieveRecord(table: string, id: string, options: string): Thenable<Row>;
    retrieveMultipleRecords(table: string, options: string): Thenable<{ readonly entities: readonly Row[] }>;
    readonly online: { execute(request: object): Thenable<{ json(): Thenable<unknown> }> };
  };
  readonly Navigation: {
    openAlertDialog(strings: { readonly title: string; readonly text: string }): Thenable<unknown>;
    openConfirmDialog(strings: ConfirmStrings): Thenable<{ readonly confirmed: boolean }>;
    openErrorDialog(options: { readonly message: string; readonly details?: string }): Thenable<unknown>;
    navigateTo(page: WebResourceInput | AppPageInput, options: NavigationOptions): Thenable<unknown>;
    openUrl(url: string): void;
  };
  readonly Utility: {
    showProgressIndicator(message: string): void;
    closeProgressIndicator(): void;
    getGlobalContext(): {
      readonly userSettings: { readonly languageId: number; getSecurityRolePrivilegesInfo(): Thenable<PrivilegesById> };
    };
  };
}

/** The words of a confirmation. */
export interface ConfirmStrings {
  readonly title: string;
  readonly text: string;
  readonly confirmButtonLabel: string;
  readonly cancelButtonLabel: string;
}

/** The privileges of the person, by the ids of the privileges. */
export type PrivilegesById = Readonly<Record<string, { readonly privilegeName?: string }>>;

/** The form that a command stands on, or an event comes from. */
export interface FormContext {
  readonly data: {
    readonly entity: { getId(): string; getEntityName(): string; getPrimaryAttributeValue(): string | null; getIsDirty(): boolean };
    save(): Thenable<unknown>;
    refresh(save: boolean): Thenable<unknown>;
  };
  getAttribute(column: string): { getValue(): unknown } | null;
  getControl(name: string): { setDisabled(disabled: boolean): void } | null;
  readonly ui: {
    getFormType(): number;
    setFormNotification(message: string, level: NotificationLevel, id: string): boolean;
    clearFormNotification(id: string): boolean;
  };
}

/** The grid or subgrid that a command stands on. */
export interface GridControl {
  getEntityName(): string;
  /** The query of what the grid shows, with the person's filters. */
  getFetchXml(): string;
  refresh(): void;
}

/** What an event hands over. */
export interface EventContext {
  getFormContext(): FormContext;
}
