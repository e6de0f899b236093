namespace MatterportForDataverse.Matterport.Setup;

/// <summary>Whether a plan has a feature, as far as the answers tell.</summary>
public enum Availability
{
    /// <summary>The answers did not tell.</summary>
    Unknown,

    /// <summary>The plan has it.</summary>
    Available,

    /// <summary>The plan does not have it.</summary>
    NotAvailable,
}
