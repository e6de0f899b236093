namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>Messages of the platform that steps may be on, by the id that each has in every environment. Those of other messages differ, or are not known here.</summary>
internal static class Messages
{
    public const string Create = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string Update = "20bebb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string Delete = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8";

    public static readonly IReadOnlyList<string> Known = [Create, Update, Delete];
}
