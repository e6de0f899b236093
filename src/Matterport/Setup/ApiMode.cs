namespace MatterportForDataverse.Matterport.Setup;

/// <summary>Whether the account answers with the demo model only, or with its own models.</summary>
public enum ApiMode
{
    /// <summary>The answers did not tell.</summary>
    Unknown,

    /// <summary>The demo model only.</summary>
    Sandbox,

    /// <summary>The account's own models.</summary>
    Production,
}
