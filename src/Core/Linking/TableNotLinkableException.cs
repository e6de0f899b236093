using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Rows of that table cannot be linked to models.</summary>
public sealed class TableNotLinkableException(string table)
    : DomainException("link.table", ErrorKind.Invalid, $"Rows of {table} cannot be linked to models: properties and site visits can.");
