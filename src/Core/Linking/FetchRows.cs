using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Reads a page of what FetchXML finds, as a user.</summary>
/// <param name="user">As whom.</param>
/// <param name="fetchXml">The query, without paging.</param>
/// <param name="columns">The columns that it reads.</param>
/// <param name="after">Where the last page ended; null for the first.</param>
/// <exception cref="DomainException">The platform refuses the query.</exception>
public delegate RowPage FetchRows(Guid user, string fetchXml, IReadOnlyList<string> columns, string? after);
