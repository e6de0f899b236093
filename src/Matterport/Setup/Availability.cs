namespace MatterportForDataverse.Matterport.Setup;

/// <summary>Whether a plan has a feature, as far as the answers tell.</summary>
public enum Availability
{
    Unknown,
    Available,
    NotAvailable,
}
