using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Places;

/// <summary>Somebody typed something that is no country.</summary>
/// <param name="column">The column, with its table.</param>
/// <param name="typed">What was typed.</param>
public sealed class CountryUnknownException(string column, string typed)
    : DomainException(Phrase.Of("country.unknown").With("column", column).With("text", typed), ErrorKind.Invalid);
