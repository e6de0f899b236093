namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Who plays.</summary>
internal sealed class OrderCast
{
    public OrderCast(ProductEnvironment environment)
    {
        Admin = User("Adam", "Matterport Administrator");
        Other = User("Olga", "Matterport Administrator");
        Rick = User("Rick", "Matterport Requester");
        Ruth = User("Ruth", "Matterport Requester");
        Both = User("Bo", "System Administrator");
        Abby = User("Abby", "Matterport Approver");
        Saul = User("Saul", "Matterport Approver");
        Dee = User("Dee", "Matterport Approver");
        Nora = User("Nora", "Matterport Approver");

        Guid User(string name, string role) => environment.Platform.CreateUser(name, role);
    }

    public Guid Admin { get; }

    public Guid Other { get; }

    public Guid Rick { get; }

    public Guid Ruth { get; }

    /// <summary>Requests, and would like to approve it, too.</summary>
    public Guid Both { get; }

    public Guid Abby { get; }

    public Guid Saul { get; }

    public Guid Dee { get; }

    /// <summary>Has no limit.</summary>
    public Guid Nora { get; }

    public IReadOnlyList<Guid> Requesters => [Rick, Ruth, Both];

    public IReadOnlyList<Guid> WithLimits => [Abby, Saul, Dee, Both, Rick];

    /// <summary>Everybody who tries to decide.</summary>
    public IReadOnlyList<Guid> Deciders => [Abby, Saul, Dee, Both, Abby, Saul, Dee, Nora, Rick];
}
