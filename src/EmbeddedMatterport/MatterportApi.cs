using System.Globalization;
using System.Net;
using GraphQL.Transport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Counters;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Operations;
using MatterportForDataverse.EmbeddedMatterport.Serving;
using MatterportForDataverse.EmbeddedMatterport.Webhooks;

namespace MatterportForDataverse.EmbeddedMatterport;

/// <summary>Answers HTTP requests as Matterport does, over one account; needs no network.</summary>
/// <param name="account">The account.</param>
public sealed class MatterportApi(MatterportAccount account)
{
    private readonly ApiServices _services = new(account);
    private readonly RateWindow _rate = new();

    /// <summary>The account that it answers from.</summary>
    public MatterportAccount Account => _services.Account;

    /// <summary>What goes wrong with requests; nothing at first.</summary>
    public FaultInjection Faults => _services.Faults;

    /// <summary>What it was asked, and what it did.</summary>
    public ApiCounters Counters => _services.Counters;

    internal SignedLinks Links => _services.Links;

    /// <summary>
    /// A handler for an HttpClient: whatever the host, <c>/api/models/graph</c> and <c>/api/accounts/graph</c> are answered here.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new ApiHandler(this);

    /// <summary>Answers a request. What Matterport refuses is an answer too, with its status and its error code.</summary>
    /// <exception cref="ConnectionDroppedException">A fault cut the connection.</exception>
    /// <exception cref="TaskCanceledException">A fault left the request without an answer.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await RespondAsync(request, cancellationToken).ConfigureAwait(false);
        response.Headers.Date = Account.Time.GetUtcNow();
        return response;
    }

    /// <summary>
    /// Sends every event that waits, each once and in order, until nothing waits. What Matterport does about an endpoint that fails is
    /// published nowhere, so a failure is not repeated.
    /// </summary>
    /// <param name="client">Reaches the call-backs.</param>
    /// <param name="cancellationToken">Gives up; what was not sent still waits.</param>
    /// <returns>How many were accepted.</returns>
    public async Task<int> DeliverEventsAsync(HttpMessageInvoker client, CancellationToken cancellationToken = default)
    {
        var accepted = 0;
        while (Account.Webhooks.Take() is { } next)
        {
            using var request = WebhookRequest.Of(next.Webhook, next.Event);
            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            accepted += response.IsSuccessStatusCode ? 1 : 0;
        }

        return accepted;
    }

    private async Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path is not ("/api/models/graph" or "/api/accounts/graph"))
        {
            return HttpResponses.File(Links, request.RequestUri);
        }

        var number = Counters.CountRequest();
        try
        {
            var sandbox = BasicAuthentication.IsSandbox(request.Headers.Authorization, Account);
            var read = await GraphQLRequestReader.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            var response = await AnswerAsync(number, path == "/api/accounts/graph", sandbox, read, cancellationToken).ConfigureAwait(false);
            return HttpResponses.Compressed(request, response);
        }
        catch (ApiError error)
        {
            Counters.CountRefused();
            return Counted(HttpResponses.Json((HttpStatusCode)error.Status, ResponseWriter.WriteError(error)));
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(
        long number,
        bool isAccountApi,
        bool sandbox,
        GraphQLRequest read,
        CancellationToken cancellation
    )
    {
        if (isAccountApi)
        {
            RequireAccountApi(sandbox);
        }

        var execution = GraphQLExecution.Prepare(_services, isAccountApi ? ApiSchemas.Account : ApiSchemas.Model, read, sandbox, number);
        if (_rate.WaitFor(Faults, Account.Time.GetUtcNow().UtcDateTime) is { } wait)
        {
            return Refused(HttpResponses.TooManyRequests(Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)));
        }

        var fault = Faults.Choose(execution.Request);
        if (FaultResponses.Before(fault, Faults, Account.Time) is { } refusal)
        {
            return Refused(refusal);
        }

        Counters.CountDocument(execution.Request.IsMutation);
        var (status, body) = await execution.RunAsync(fault == FaultKind.PartialData, cancellation).ConfigureAwait(false);
        return fault switch
        {
            FaultKind.DropAfterCommit => throw new ConnectionDroppedException(),
            FaultKind.TimeoutAfterCommit => throw new TaskCanceledException("The request timed out.", new TimeoutException()),
            FaultKind.Truncated => Counted(HttpResponses.Json(status, body[..(body.Length / 2)])),
            _ => Counted(HttpResponses.Json(status, body)),
        };
    }

    private void RequireAccountApi(bool sandbox)
    {
        if (sandbox || !Account.Settings.Enterprise)
        {
            throw ApiError.Unauthorized("The Account API needs an Enterprise plan and a production token");
        }
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
