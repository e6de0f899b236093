using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Search;

internal enum SearchFieldKind
{
    Keyword,
    Text,
    Number,
    Date,
}

/// <summary>A searchable field and how to read its values from a model.</summary>
internal sealed record SearchField(string Name, SearchFieldKind Kind, Func<MatterportModel, IEnumerable<string?>> Values)
{
    public Func<MatterportModel, DateTime>? Moment { get; init; }

    public Func<MatterportModel, double>? Number { get; init; }
}
