namespace MatterportForDataverse.Schema;

/// <summary>What sort of refusal it is; each maps to an HTTP status at the edge.</summary>
public enum ErrorKind
{
    /// <summary>The request makes no sense as it stands (400).</summary>
    Invalid,

    /// <summary>The caller may not (403).</summary>
    Forbidden,

    /// <summary>There is no such thing (404).</summary>
    NotFound,

    /// <summary>It clashes with what is there (409).</summary>
    Conflict,

    /// <summary>Not now; waiting helps (429).</summary>
    Later,

    /// <summary>The other side failed (502).</summary>
    Upstream,
}
