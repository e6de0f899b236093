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
            throw Problem(ErrorCodes.Malformed, "Matterport answered with a redirect, which is not followed.");
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
        return new MatterportException(code, Sentence(code), requestId)
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
            401 => Problem(ErrorCodes.Unauthenticated, Sentence(ErrorCodes.Unauthenticated), possible: false),
            403 => Problem(ErrorCodes.Unauthorized, Sentence(ErrorCodes.Unauthorized), possible: false),
            >= 500 => new MatterportException(ErrorCodes.ServerError, Sentence(ErrorCodes.ServerError), requestId)
            {
                WaitingHelps = true,
                RetryAfter = result.RetryAfter,
                Ambiguous = IsWrite,
            },
            _ => Problem(ErrorCodes.Malformed, Sentence(ErrorCodes.Malformed)),
        };

    private MatterportException Throttled() =>
        new(ErrorCodes.Throttled, "Matterport asks to wait before anything else is sent.", requestId)
        {
            WaitingHelps = true,
            RetryAfter = result.RetryAfter,
        };

    private MatterportException Failed(string code) =>
        new(code, Sentence(code), requestId) { WaitingHelps = code is ErrorCodes.Timeout or ErrorCodes.Unreachable, Ambiguous = IsWrite };

    private MatterportException Problem(string code, string sentence, bool possible = true) =>
        new(code, sentence, requestId) { Ambiguous = IsWrite && possible };

    private string CodeOfStatus() =>
        result.Status switch
        {
            401 => ErrorCodes.Unauthenticated,
            403 => ErrorCodes.Unauthorized,
            >= 500 => ErrorCodes.ServerError,
            _ => ErrorCodes.Malformed,
        };

    private static string Sentence(string code) =>
        code switch
        {
            ErrorCodes.Timeout => "Matterport did not answer in time.",
            ErrorCodes.Unreachable => "Matterport could not be reached, or the connection broke.",
            ErrorCodes.TooLarge => "Matterport's answer is larger than we are willing to read.",
            ErrorCodes.Malformed => "Matterport's answer could not be understood.",
            ErrorCodes.ServerError or ErrorCodes.Internal => "Matterport has a problem of its own.",
            ErrorCodes.Unauthenticated => "Matterport does not accept the token: it is wrong, expired or revoked.",
            ErrorCodes.Unauthorized => "The token may not do that.",
            ErrorCodes.Invalid => "Matterport could not process the request.",
            _ => "Matterport refused the request.",
        };
}
