namespace MatterportForDataverse.Dataverse;

/// <summary>Error codes of the platform that we tell apart. Source: the web service error codes that the platform publishes.</summary>
internal static class FaultCodes
{
    public const int NotFound = unchecked((int)0x80040217);
    public const int NotFoundByKey = unchecked((int)0x80060891);
    public const int Duplicate = unchecked((int)0x80040237);
    public const int DuplicateKey = unchecked((int)0x80060892);
    public const int VersionMismatch = -2147088254;
    public const int NoPrivilege = unchecked((int)0x80040220);
    public const int NoAccess = -2147187962;
    public const int InvalidArgument = unchecked((int)0x80040203);
    public const int InvalidValue = -2147220989;
    public const int UnknownTable = unchecked((int)0x80041102);
    public const int UnknownColumn = unchecked((int)0x80041103);
    public const int StepRefused = unchecked((int)0x80040265);
    public const int Deadlock = -2147204784;
    public const int StoreTimeout = -2147204783;
    public const int TooManyRequests = -2147015902;
    public const int TooMuchTime = -2147015903;
    public const int TooManyAtOnce = -2147015898;

    public static bool IsThrottling(int code) => code is TooManyRequests or TooMuchTime or TooManyAtOnce;

    public static bool IsDuplicate(int code) => code is Duplicate or DuplicateKey;

    /// <summary>Whether the same write may well succeed when it is sent once more.</summary>
    public static bool IsRace(int code) => IsDuplicate(code) || code is Deadlock;
}
