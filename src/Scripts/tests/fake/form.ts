import type { FormContext, GridControl, NotificationLevel } from "../../client/api.js";
import { FormType } from "../../client/forms.js";

/** Stands in for a form. */
export class FakeForm implements FormContext {
  readonly attributes = new Map<string, unknown>();
  /** Whether the controls on the form are locked, by name. */
  readonly locked = new Map<string, boolean>();
  readonly notifications = new Map<string, { readonly text: string; readonly level: NotificationLevel }>();
  type: number = FormType.Update;
  isDirty = false;
  canSave = true;
  saves = 0;
  refreshes = 0;

  constructor(
    private readonly table: string,
    private readonly id: string,
  ) {}

  readonly data = {
    entity: {
      getId: (): string => (this.id === "" ? "" : `{${this.id.toUpperCase()}}`),
      getEntityName: (): string => this.table,
      getPrimaryAttributeValue: (): string => "",
      getIsDirty: (): boolean => this.isDirty,
    },
    save: (): Promise<void> => {
      this.saves++;
      this.isDirty = !this.canSave;
      return this.canSave ? Promise.resolve() : Promise.reject(new Error("A required column is empty."));
    },
    refresh: (): Promise<void> => {
      this.refreshes++;
      return Promise.resolve();
    },
  };

  readonly ui = {
    getFormType: (): number => this.type,
    setFormNotification: (text: string, level: NotificationLevel, id: string): boolean => {
      this.notifications.set(id, { text, level });
      return true;
    },
    clearFormNotification: (id: string): boolean => this.notifications.delete(id),
  };

  getAttribute(column: string): { getValue(): unknown } | null {
    return this.attributes.has(column) ? { getValue: () => this.attributes.get(column) } : null;
  }

  getControl(name: string): { setDisabled(disabled: boolean): void } | null {
    return this.locked.has(name) ? { setDisabled: (disabled) => void this.locked.set(name, disabled) } : null;
  }

  /** What the last command said. */
  get outcome(): string | undefined {
    return this.notifications.get("matterport-outcome")?.text;
  }

  /** How the row stands. */
  get state(): string | undefined {
    return this.notifications.get("matterport-state")?.text;
  }
}

/** Stands in for a grid. */
export class FakeGrid implements GridControl {
  refreshes = 0;

  constructor(private readonly table: string) {}

  getEntityName(): string {
    return this.table;
  }

  getFetchXml(): string {
    return `<fetch><entity name="${this.table}" /></fetch>`;
  }

  refresh(): void {
    this.refreshes++;
  }
}
