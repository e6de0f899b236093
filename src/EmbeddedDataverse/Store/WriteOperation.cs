namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>What was done to a row.</summary>
public enum WriteOperation
{
    /// <summary>It was made.</summary>
    Create,

    /// <summary>It was changed.</summary>
    Update,

    /// <summary>It was deleted.</summary>
    Delete,
}
