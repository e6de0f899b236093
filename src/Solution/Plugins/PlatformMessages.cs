namespace MatterportForDataverse.Solution.Plugins;

/// <summary>
/// Messages of the platform by the id that each has in every environment. The ids of other messages differ, or are not known here.
/// </summary>
public static class PlatformMessages
{
    /// <summary>The id of Create.</summary>
    public const string Create = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8";

    /// <summary>The id of Update.</summary>
    public const string Update = "20bebb1b-ea3e-db11-86a7-000a3a5473e8";

    /// <summary>The id of Delete.</summary>
    public const string Delete = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8";

    /// <summary>The name of a message; null where the id is that of none known here.</summary>
    public static string? NameOf(string id) =>
        id switch
        {
            Create => nameof(Create),
            Update => nameof(Update),
            Delete => nameof(Delete),
            _ => null,
        };
}
