namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>What a column holds.</summary>
public enum ColumnType
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    Memo,

    /// <summary>A whole number of 32 bits.</summary>
    WholeNumber,

    /// <summary>A whole number of 64 bits; only the platform's own columns.</summary>
    BigInteger,

    /// <summary>A decimal number of fixed precision.</summary>
    DecimalNumber,

    /// <summary>A floating number.</summary>
    FloatingNumber,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A date and time, kept to the second in UTC.</summary>
    DateTime,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Several of a list.</summary>
    Choices,

    /// <summary>A row of another table.</summary>
    Lookup,

    /// <summary>A user or a team.</summary>
    Owner,

    /// <summary>The row's own id.</summary>
    PrimaryKey,

    /// <summary>Active or inactive.</summary>
    State,

    /// <summary>The reason of the state.</summary>
    Status,

    /// <summary>A file or an image: known, never written here.</summary>
    File,
}
