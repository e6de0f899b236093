namespace MatterportForDataverse.Solution.Security;

/// <summary>Roles of the platform that have the same id in every environment.</summary>
public static class PlatformRoles
{
    /// <summary>The id of System Administrator.</summary>
    public const string Administrator = "627090ff-40a3-4053-8790-584edc5be201";

    /// <summary>The id of System Customizer.</summary>
    public const string Customizer = "119f245c-3cc8-4b62-b31c-d1a046ced15d";

    /// <summary>Whether the platform has a role of that id, without braces and in lower case.</summary>
    public static bool Has(string id) => id is Administrator or Customizer;
}
