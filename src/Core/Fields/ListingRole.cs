namespace MatterportForDataverse.Core.Fields;

/// <summary>Whether a listing tells a field, and what it means when it does not.</summary>
public enum ListingRole
{
    /// <summary>Only reading the object itself tells it.</summary>
    NotTold,

    /// <summary>A listing tells it, and so does every answer about the object. While it is unknown, the object has to be read.</summary>
    Told,

    /// <summary>A listing tells it; it may be missing without anything having to be read.</summary>
    Optional,

    /// <summary>Only a listing tells it; it may be missing.</summary>
    Only,
}
