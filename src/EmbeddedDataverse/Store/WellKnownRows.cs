namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>The ids of rows that every environment has.</summary>
public static class WellKnownRows
{
    /// <summary>The user SYSTEM, as whom the platform itself acts.</summary>
    public static readonly Guid SystemUser = new("a0000000-0000-4000-8000-000000000001");

    /// <summary>The one business unit.</summary>
    public static readonly Guid BusinessUnit = new("a0000000-0000-4000-8000-000000000002");

    /// <summary>The organization.</summary>
    public static readonly Guid Organization = new("a0000000-0000-4000-8000-000000000003");

    /// <summary>The role System Administrator; the platform gives it the same id everywhere.</summary>
    public static readonly Guid AdministratorRole = new("627090ff-40a3-4053-8790-584edc5be201");
}
