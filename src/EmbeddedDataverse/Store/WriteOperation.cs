namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>An operation that writes a row.</summary>
public enum WriteOperation
{
    /// <summary>The row was created.</summary>
    Create,

    /// <summary>The row was updated.</summary>
    Update,

    /// <summary>The row was deleted.</summary>
    Delete,
}
