using MatterportForDataverse.EmbeddedDataverse.Security;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Who asks a query, what they may see, and when.</summary>
internal sealed record QueryContext(Guid User, UserAccess Access, DateTime Now)
{
    public IEnumerable<Guid> Teams => Access.Principals.Where(id => id != User);
}
