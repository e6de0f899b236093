using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Rows of that table cannot be linked to models.</summary>
public sealed class TableNotLinkableException(string table)
    : DomainException(Phrase.Of("link.table").With("table", table), ErrorKind.Invalid);
