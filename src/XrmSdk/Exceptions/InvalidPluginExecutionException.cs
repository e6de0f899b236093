namespace Microsoft.Xrm.Sdk;

/// <summary>
/// How a plug-in refuses: the only exception whose message the platform shows to the caller. Sealed, as the genuine one is.
/// </summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception
{
    private const int Unspecified = unchecked((int)0x80131500); // As every exception of .NET has it.

    public InvalidPluginExecutionException() { }

    public InvalidPluginExecutionException(string message)
        : base(message) { }

    public InvalidPluginExecutionException(string message, Exception exception)
        : base(message, exception) { }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus)
        : this(message) => HttpStatus = httpStatus;

    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails)
        : this(message) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(message, httpStatus) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(OperationStatus status)
        : this("") => Status = status;

    public InvalidPluginExecutionException(OperationStatus status, string message)
        : this(message) => Status = status;

    public InvalidPluginExecutionException(OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(status, message) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message)
        : this(status, message) => ErrorCode = errorCode;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message) => HttpStatus = httpStatus;

#if NETFRAMEWORK
    private InvalidPluginExecutionException(
        System.Runtime.Serialization.SerializationInfo info,
        System.Runtime.Serialization.StreamingContext context
    )
        : base(info, context) { }
#endif

    public OperationStatus Status { get; }

    public int ErrorCode { get; } = Unspecified;

    public PluginHttpStatusCode HttpStatus { get; }

    public IReadOnlyDictionary<string, string> ExceptionDetails { get; }
}
