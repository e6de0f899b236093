namespace MatterportForDataverse.Matterport.Changes;

/// <summary>How Matterport takes the value of a patched field.</summary>
public enum PatchForm
{
    /// <summary>As a text; empty clears it.</summary>
    Text,

    /// <summary>As an object that sets a value or goes back to the default.</summary>
    Setting,

    /// <summary>As <c>enabled</c>, <c>disabled</c> or <c>default</c>.</summary>
    Override,
}
