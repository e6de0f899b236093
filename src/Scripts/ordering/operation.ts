/** Names what is asked for, so that whoever presses again because an answer was lost asks for the same, and not twice. */
export class Operation {
  private current = { content: "", id: "" };

  /** The ID of an operation with that content: another content is another operation. */
  idFor(content: string): string {
    if (this.current.content !== content) {
      this.current = { content, id: crypto.randomUUID() };
    }

    return this.current.id;
  }
}
