/** A condition of a query. */
export interface Condition {
  readonly column: string;
  readonly operator: "eq" | "in" | "like" | "eq-userid";
  /** None where the operator takes none. */
  readonly values: readonly (string | number)[];
}

/** What a query asks for. */
interface Query {
  readonly table: string;
  readonly columns: readonly string[];
  readonly where: readonly Condition[];
  readonly top: number;
  /** By which column the rows come, the smallest first unless it is said otherwise. */
  readonly order?: { readonly column: string; readonly descending?: boolean };
}

/** Writes the query as FetchXML. The document encodes the values: none of them is ever put into text by hand. */
export function fetchXml(query: Query): string {
  const xml = document.implementation.createDocument(null, "fetch");
  xml.documentElement.setAttribute("top", String(query.top));
  const table = append(xml.documentElement, "entity", { name: query.table });
  query.columns.forEach((column) => append(table, "attribute", { name: column }));
  if (query.order !== undefined) {
    append(table, "order", { attribute: query.order.column, descending: String(query.order.descending ?? false) });
  }

  const filter = append(table, "filter", { type: "and" });
  query.where.forEach((condition) => appendCondition(filter, condition));
  return new XMLSerializer().serializeToString(xml);
}

function appendCondition(filter: Element, { column, operator, values }: Condition): void {
  if (operator !== "in") {
    append(filter, "condition", { attribute: column, operator, ...(values.length === 0 ? {} : { value: String(values[0]) }) });
    return;
  }

  const condition = append(filter, "condition", { attribute: column, operator });
  values.forEach((value) => {
    append(condition, "value", {}).textContent = String(value);
  });
}

function append(holder: Element, name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = holder.ownerDocument.createElementNS(null, name);
  Object.entries(attributes).forEach(([key, value]) => {
    element.setAttribute(key, value);
  });
  holder.append(element);
  return element;
}
