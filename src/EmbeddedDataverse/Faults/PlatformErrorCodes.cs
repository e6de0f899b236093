namespace MatterportForDataverse.EmbeddedDataverse.Faults;

/// <summary>The published error codes of the platform that this one uses.</summary>
public static class PlatformErrorCodes
{
    /// <summary>0x80040217: there is no such row.</summary>
    public const int NotFound = -2147220969;

    /// <summary>0x80040237: a row with that id is there already.</summary>
    public const int DuplicateId = -2147220937;

    /// <summary>0x80060892: a row with that alternate key is there already.</summary>
    public const int DuplicateKey = -2147088238;

    /// <summary>0x80072560: nobody of the organization has that id in the directory.</summary>
    public const int NoMember = -2147015328;

    /// <summary>The row has another version than the caller thought.</summary>
    public const int VersionMismatch = -2147088254;

    /// <summary>A version was to be compared, but none was given.</summary>
    public const int VersionMissing = -2147088253;

    /// <summary>0x80040220: a privilege is missing.</summary>
    public const int PrivilegeMissing = -2147220960;

    /// <summary>0x8004F505: the caller may not fill a secured column in a new row.</summary>
    public const int SecuredCreate = -2147158779;

    /// <summary>0x8004F507: the caller may not change a secured column.</summary>
    public const int SecuredUpdate = -2147158777;

    /// <summary>0x80040203: something in the request is wrong.</summary>
    public const int InvalidArgument = -2147220989;

    /// <summary>0x80044331: the text is longer than the column.</summary>
    public const int TextTooLong = -2147204303;

    /// <summary>0x80044330: the number is outside the column's range.</summary>
    public const int OutOfRange = -2147204304;

    /// <summary>0x8004431A: the choice has no such value.</summary>
    public const int UnknownChoice = -2147204326;

    /// <summary>0x80041103: the table has no such column.</summary>
    public const int UnknownColumn = -2147217149;

    /// <summary>0x80041102: there is no such table.</summary>
    public const int UnknownTable = -2147217150;

    /// <summary>The status reason does not belong to the state.</summary>
    public const int StatusMismatch = -2147187704;

    /// <summary>The row cannot be deleted, since others restrict it.</summary>
    public const int DeleteRestricted = -2147187707;

    /// <summary>0x80040265: a plug-in refused, with its message.</summary>
    public const int PluginRefused = -2147220891;

    /// <summary>0x80040224: a plug-in failed otherwise.</summary>
    public const int PluginFailed = -2147220956;

    /// <summary>Two transactions waited for each other.</summary>
    public const int Deadlock = -2147204784;

    /// <summary>A plug-in swallowed a failed call and went on; the transaction is gone.</summary>
    public const int NoTransaction = -2147220911;

    /// <summary>0x80131505: an operation took longer than two minutes.</summary>
    public const int Timeout = -2146233083;

    /// <summary>0x80040216: the platform's "unexpected error".</summary>
    public const int Unexpected = -2147220970;

    /// <summary>0x80048D19: the body or the address of a Web API request is not of the shape that it should be.</summary>
    public const int BadPayload = -2147185383;

    /// <summary>0x80060888: the method or the option does not go with what is addressed.</summary>
    public const int BadRequest = -2147088248;

    /// <summary>0x8006088A: the Web API has nothing of that name.</summary>
    public const int ResourceNotFound = -2147088246;

    /// <summary>0x8004E023: an aggregate query would go over too many rows.</summary>
    public const int AggregateLimitExceeded = -2147164125;

    /// <summary>What the playground does not simulate (0x80040800, not supported).</summary>
    public const int NotSimulated = -2147219456;
}
