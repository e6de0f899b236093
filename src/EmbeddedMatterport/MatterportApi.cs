using System.Net;
using GraphQL.Transport;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Search;
using MatterportForDataverse.EmbeddedMatterport.Serving;
using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.EmbeddedMatterport;

/// <summary>Answers HTTP requests as Matterport does, over one world; needs no network.</summary>
public sealed class MatterportApi
{
    private readonly RateWindow _rate = new();

    public MatterportApi(MatterportWorld world)
    {
        World = world;
        Search = new PortfolioSearch(world);
        Links = new SignedLinks(world);
    }

    public MatterportWorld World { get; }

    public FaultDials Faults { get; } = new();

    public ApiCounters Counters { get; } = new();

    internal PortfolioSearch Search { get; }

    internal SignedLinks Links { get; }

    /// <summary>A handler for an HttpClient: whatever the host, <c>/api/models/graph</c> and <c>/api/accounts/graph</c> are answered here.</summary>
    public HttpMessageHandler CreateHandler() => new ApiHandler(this);

    /// <exception cref="ConnectionDroppedException">A fault cut the connection.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path is not ("/api/models/graph" or "/api/accounts/graph"))
            return GraphAnswers.File(Links, request.RequestUri);
        var number = Counters.CountRequest();
        try
        {
            var sandbox = BasicCredentials.IsSandbox(request.Headers.Authorization, World);
            var read = await GraphRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            var response = await AnswerAsync(number, path == "/api/accounts/graph", sandbox, read, cancellationToken).ConfigureAwait(false);
            return GraphAnswers.Packed(request, response);
        }
        catch (ApiFailure failure)
        {
            Counters.CountRefused();
            return Counted(GraphAnswers.Json((HttpStatusCode)failure.Status, AnswerWriter.WriteError(failure)));
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(
        long number,
        bool account,
        bool sandbox,
        GraphQLRequest read,
        CancellationToken cancellation
    )
    {
        if (account)
            RequireAccountApi(sandbox);
        var execution = GraphExecution.Prepare(this, account ? GraphSchema.Account : GraphSchema.Model, read, sandbox, number);
        await DelayAsync(cancellation).ConfigureAwait(false);
        if (_rate.WaitFor(Faults, World.Time.GetUtcNow().UtcDateTime) is { } wait)
            return Refused(
                GraphAnswers.TooMany(Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
        var fault = Faults.Choose(execution.Seen);
        if (FaultAnswers.Before(fault, Faults, World.Time) is { } refusal)
            return Refused(refusal);
        Counters.CountDocument(execution.Seen.IsMutation);
        var (status, body) = await execution.RunAsync(fault == FaultKind.PartialData, cancellation).ConfigureAwait(false);
        return fault switch
        {
            FaultKind.DropAfterCommit => throw new ConnectionDroppedException(),
            FaultKind.Truncated => Counted(GraphAnswers.Json(status, body[..(body.Length / 2)])),
            _ => Counted(GraphAnswers.Json(status, body)),
        };
    }

    private void RequireAccountApi(bool sandbox)
    {
        if (sandbox || !World.Settings.Enterprise)
            throw ApiFailure.Unauthorized("The Account API needs an Enterprise plan and a production token");
    }

    private async Task DelayAsync(CancellationToken cancellation)
    {
        if (Faults.Latency <= TimeSpan.Zero)
            return;
        Counters.AddLatency(Faults.Latency);
        if (Faults.WaitsForLatency)
            await Task.Delay(Faults.Latency, World.Time, cancellation).ConfigureAwait(false);
    }

    private HttpResponseMessage Refused(HttpResponseMessage response)
    {
        Counters.CountRefused();
        return response;
    }

    private HttpResponseMessage Counted(HttpResponseMessage response)
    {
        Counters.CountBytes(response.Content.Headers.ContentLength ?? 0);
        return response;
    }

    private sealed class ApiHandler(MatterportApi api) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var response = await api.SendAsync(request, cancellationToken).ConfigureAwait(false);
            response.RequestMessage = request;
            return response;
        }
    }
}
