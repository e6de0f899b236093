namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>Who asks a query, what they may see, and when.</summary>
internal sealed record Asker(Guid User, Access Access, DateTime Now)
{
    public IEnumerable<Guid> Teams => Access.Principals.Where(id => id != User);
}
