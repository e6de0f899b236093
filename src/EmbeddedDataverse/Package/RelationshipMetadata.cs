namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>One row has many: the lookup that points to it, and what happens to the many when the one is deleted.</summary>
public sealed record RelationshipMetadata(string Name, string Referenced, string Referencing, string Column, CascadeDelete OnDelete)
{
    /// <summary>What the Web API calls the lookup's way to its row.</summary>
    public string Navigation { get; init; } = Column;
}
