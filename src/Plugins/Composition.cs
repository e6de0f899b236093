using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// What is put together differently on a laptop. The real platform has none of these services and answers null, so the defaults stand:
/// the hosts compiled in, the real network, the real clock. No column, variable or parameter can change that.
/// </summary>
internal sealed class Composition(IServiceProvider services)
{
    /// <summary>What sends requests; null for the network.</summary>
    public HttpMessageHandler? Network { get; } = Ask<HttpMessageHandler>(services);

    /// <summary>The clock, UTC.</summary>
    public Func<DateTime> UtcNow { get; } = Ask<Func<DateTime>>(services) ?? (() => DateTime.UtcNow);

    /// <summary>How one waits between attempts.</summary>
    public Func<TimeSpan, CancellationToken, Task> Delay { get; } = Ask<Func<TimeSpan, CancellationToken, Task>>(services) ?? Task.Delay;

    /// <summary>The languages that there are texts in; on a laptop there may be files and labels beside those in the assembly.</summary>
    public Languages Languages { get; } =
        Ask<Func<string, Stream?>>(services) is { } more
            ? new Languages(
                file => more(file) ?? Languages.OpenShipped(file),
                Ask<Func<int, IReadOnlyDictionary<string, string>>>(services) ?? Labels.In
            )
            : Languages.Shipped;

    private static T? Ask<T>(IServiceProvider services)
        where T : class => services.GetService(typeof(T)) as T;
}
