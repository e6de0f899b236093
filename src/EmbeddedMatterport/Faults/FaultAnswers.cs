using System.Globalization;
using System.Net;
using MatterportForDataverse.EmbeddedMatterport.Serving;

namespace MatterportForDataverse.EmbeddedMatterport.Faults;

/// <summary>Faults that come in place of the execution.</summary>
internal static class FaultAnswers
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Null when the request goes on to be executed.</summary>
    public static HttpResponseMessage? Before(FaultKind fault, FaultDials dials, TimeProvider time) =>
        fault switch
        {
            FaultKind.TooManyRequests => GraphAnswers.TooMany(Seconds(dials.RetryAfter)),
            FaultKind.TooManyRequestsUntil => GraphAnswers.TooMany(
                (time.GetUtcNow() + dials.RetryAfter).ToString("R", CultureInfo.InvariantCulture)
            ),
            FaultKind.TooManyRequestsBare => GraphAnswers.TooMany(null),
            FaultKind.TooManyRequestsAbsurd => GraphAnswers.TooMany(Seconds(Year)),
            FaultKind.ServerError => GraphAnswers.ServerError(dials.ServerErrorStatus),
            FaultKind.Empty => GraphAnswers.Json(HttpStatusCode.OK, []),
            FaultKind.Internal => throw ApiFailure.Internal("The server could not process the request"),
            FaultKind.Html => GraphAnswers.Html(),
            FaultKind.DropBeforeCommit => throw new ConnectionDroppedException(),
            FaultKind.Timeout => throw new TaskCanceledException("The request timed out.", new TimeoutException()),
            _ => null,
        };

    private static string Seconds(TimeSpan wait) => ((long)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
