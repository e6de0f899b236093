using System.Globalization;
using System.Net;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.EmbeddedMatterport.Serving;

/// <summary>Faults that come in place of the execution.</summary>
internal static class FaultResponses
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Null when the request goes on to be executed.</summary>
    public static HttpResponseMessage? Before(FaultKind fault, FaultInjection faults, TimeProvider time) =>
        fault switch
        {
            FaultKind.TooManyRequests => HttpResponses.TooManyRequests(Seconds(faults.RetryAfter)),
            FaultKind.TooManyRequestsWithDate => HttpResponses.TooManyRequests(
                (time.GetUtcNow() + faults.RetryAfter).ToString("R", CultureInfo.InvariantCulture)
            ),
            FaultKind.TooManyRequestsWithoutDelay => HttpResponses.TooManyRequests(null),
            FaultKind.TooManyRequestsWithExcessiveDelay => HttpResponses.TooManyRequests(Seconds(Year)),
            FaultKind.ServerError => HttpResponses.ServerError(faults.ServerErrorStatus),
            FaultKind.Empty => HttpResponses.Json(HttpStatusCode.OK, []),
            FaultKind.Internal => throw ApiError.Internal("The server could not process the request"),
            FaultKind.Html => HttpResponses.Html(),
            FaultKind.DropBeforeCommit => throw new ConnectionDroppedException(),
            FaultKind.Timeout => throw new TaskCanceledException("The request timed out.", new TimeoutException()),
            _ => null,
        };

    private static string Seconds(TimeSpan wait) => ((long)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
