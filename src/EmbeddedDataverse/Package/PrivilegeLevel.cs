namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>How far a privilege reaches.</summary>
public enum PrivilegeLevel
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Rows of the user and of the user's teams.</summary>
    Basic,

    /// <summary>Rows of the business unit.</summary>
    Local,

    /// <summary>Rows of the business unit and those below.</summary>
    Deep,

    /// <summary>All rows.</summary>
    Global,
}
