namespace MatterportForDataverse.Core.Fields;

/// <summary>How a field travels to Matterport.</summary>
public enum FieldKind
{
    /// <summary>Not at all.</summary>
    ReadOnly,

    /// <summary>Within a patch.</summary>
    Patch,

    /// <summary>With the address, which is replaced whole.</summary>
    Address,
}
