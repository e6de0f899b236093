namespace MatterportForDataverse.Playground.Matterport;

/// <summary>Faults that come in place of the execution.</summary>
internal static class FaultAnswers
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Null when the request goes on to be executed.</summary>
    public static Task<HttpResponseMessage>? Before(FaultKind fault, FaultDials dials, TimeProvider time) => fault switch
    {
        FaultKind.TooManyRequests => Task.FromResult(Answers.TooMany(Seconds(dials.RetryAfter))),
        FaultKind.TooManyRequestsUntil => Task.FromResult(
            Answers.TooMany((time.GetUtcNow() + dials.RetryAfter).ToString("R", System.Globalization.CultureInfo.InvariantCulture))),
        FaultKind.TooManyRequestsBare => Task.FromResult(Answers.TooMany(null)),
        FaultKind.TooManyRequestsAbsurd => Task.FromResult(Answers.TooMany(Seconds(Year))),
        FaultKind.ServerError => Task.FromResult(Answers.ServerError(dials.ServerErrorStatus)),
        FaultKind.Html => Task.FromResult(Answers.Html()),
        FaultKind.DropBeforeCommit => throw new ConnectionDroppedException(),
        FaultKind.Timeout => throw new TaskCanceledException("The request timed out.", new TimeoutException()),
        _ => null,
    };

    private static string Seconds(TimeSpan wait) => ((long)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
