namespace MatterportForDataverse.Matterport.Setup;

/// <summary>Whether the account answers with the demo model only, or with its own models.</summary>
public enum ApiMode
{
    Unknown,
    Sandbox,
    Production,
}
