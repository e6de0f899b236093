namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>What happens to the rows that point to a deleted one.</summary>
public enum CascadeDelete
{
    /// <summary>Nothing; the platform's own relationships.</summary>
    NoCascade,

    /// <summary>Their lookup is emptied.</summary>
    RemoveLink,

    /// <summary>They are deleted as well.</summary>
    Cascade,

    /// <summary>The delete is refused.</summary>
    Restrict,
}
