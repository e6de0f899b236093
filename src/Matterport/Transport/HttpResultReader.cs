using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;

namespace MatterportForDataverse.Matterport.Transport;

/// <summary>Decides what the last attempt means: a reply to read, or which failure, and whether a write may have happened.</summary>
internal sealed class HttpResultReader(HttpResult result, OperationKind kind, string requestId)
{
    private bool IsWrite => kind == OperationKind.Write;

    /// <exception cref="MatterportException">There is nothing to read.</exception>
    public T Read<T>(GraphQLOperation<T> operation)
    {
        if (result.Failure is { } failure)
        {
            throw Failed(failure);
        }

        if (result.Status is 429)
        {
            throw Throttled();
        }

        if (result.Status is >= 300 and < 400)
        {
            throw Problem(ErrorCodes.Redirect);
        }

        ReplyEnvelope? envelope = null;
        try
        {
            envelope = ReplyEnvelope.Parse(result.Body);
            if (result.Status != 401 && envelope.ToReply() is { } reply)
            {
                return operation.Read(reply);
            }

            throw Refused(envelope.FirstError);
        }
        // Not kept as the inner exception: it may quote the body.
        catch (FormatException)
        {
            throw envelope?.FirstError is { } error ? Refused(error) : Unreadable();
        }
    }

    private MatterportException Refused(ReplyError? error)
    {
        var code = error is null || result.Status == 401 ? CodeOfStatus() : error.Code;
        var mayHaveHappened =
            IsWrite
            && code
                is not (
                    ErrorCodes.Invalid
                    or ErrorCodes.Unauthenticated
                    or ErrorCodes.Unauthorized
                    or ErrorCodes.Unsupported
                    or ErrorCodes.QuotaExceeded
                    or ErrorCodes.NotFound
                    or ErrorCodes.NotUnique
                    or ErrorCodes.ModelLocked
                );
        return new MatterportException(code, requestId)
        {
            Path = error?.Path,
            WaitingHelps = code is ErrorCodes.Internal or ErrorCodes.ServerError,
            RetryAfter = result.RetryAfter,
            Ambiguous = mayHaveHappened,
        };
    }

    private MatterportException Unreadable() =>
        result.Status switch
        {
            401 => Problem(ErrorCodes.Unauthenticated, possible: false),
            403 => Problem(ErrorCodes.Unauthorized, possible: false),
            >= 500 => new MatterportException(ErrorCodes.ServerError, requestId)
            {
                WaitingHelps = true,
                RetryAfter = result.RetryAfter,
                Ambiguous = IsWrite,
            },
            _ => Problem(ErrorCodes.Malformed),
        };

    private MatterportException Throttled() => new(ErrorCodes.Throttled, requestId) { WaitingHelps = true, RetryAfter = result.RetryAfter };

    private MatterportException Failed(string code) =>
        new(code, requestId) { WaitingHelps = code is ErrorCodes.Timeout or ErrorCodes.Unreachable, Ambiguous = IsWrite };

    private MatterportException Problem(string code, bool possible = true) => new(code, requestId) { Ambiguous = IsWrite && possible };

    private string CodeOfStatus() =>
        result.Status switch
        {
            401 => ErrorCodes.Unauthenticated,
            403 => ErrorCodes.Unauthorized,
            >= 500 => ErrorCodes.ServerError,
            _ => ErrorCodes.Malformed,
        };
}
