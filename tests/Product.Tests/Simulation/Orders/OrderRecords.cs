namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>A request.</summary>
/// <param name="Id">The order.</param>
/// <param name="Model">The model in Matterport.</param>
/// <param name="Lines">What is bought.</param>
/// <param name="Behind">Who asked, first, and everybody behind it.</param>
/// <param name="Hash">What everybody sees of it.</param>
/// <param name="IsDryRun">Whether nothing is to be sent.</param>
/// <param name="At">When.</param>
internal sealed record Asked(
    Guid Id,
    string Model,
    IReadOnlyList<(int Number, string Want)> Lines,
    IReadOnlyList<Guid> Behind,
    string Hash,
    bool IsDryRun,
    DateTime At
);

/// <summary>A decision.</summary>
internal sealed record Judged(Guid Order, Guid Person, Guid? Absent, string Hash, bool IsApproval, DateTime At);

/// <summary>A purchase that went out.</summary>
internal sealed record Sent(Guid Order, int Line)
{
    /// <summary>What was sent.</summary>
    public string Want { get; init; } = "";

    /// <summary>How often Matterport charged for it, or did it.</summary>
    public int Charges { get; set; }

    /// <summary>When.</summary>
    public DateTime At { get; init; }
}
