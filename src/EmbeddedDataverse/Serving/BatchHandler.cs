using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// POST of <c>$batch</c>: requests one after the other, change sets in one transaction
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api).
/// </summary>
/// <param name="router">Handles each request.</param>
/// <param name="inTransaction">Makes requests of a service in one transaction.</param>
internal sealed class BatchHandler(WebApiRouter router, Action<IOrganizationService, Action<IOrganizationService>> inTransaction)
{
    public const string Path = "$batch";
    private const int MaxRequests = 1000;

    public WebApiResponse Handle(IReadOnlyList<BatchItem> items, IOrganizationService service, Uri root, Preferences prefer)
    {
        Demand(items);
        var responses = new BatchResponse();
        foreach (var item in items)
        {
            var answers = item.IsChangeSet ? RunSet(item.Parts, service, root) : [(null, Run(item.Parts[0], service, root))];
            responses.Add(item, answers);
            if (answers[^1].Response.Status >= 400 && !prefer.ContinuesOnError)
            {
                return responses.With(answers[^1].Response.Status);
            }
        }

        return responses.With(200);
    }

    private static void Demand(IReadOnlyList<BatchItem> items)
    {
        var all = items.SelectMany(item => item.Parts).ToList();
        var reason =
            all.Count == 0 ? "A batch has at least one request."
            : all.Count > MaxRequests ? $"A batch has at most {MaxRequests} requests; this one has {all.Count}."
            : all.Exists(part => part.Address.EndsWith(Path, StringComparison.Ordinal)) ? "A batch has no batch within."
            : items.Any(item => item.IsChangeSet && item.Parts.Any(part => part.Method == "GET")) ? "GET is not allowed in a change set."
            : items.Any(item => item.Parts.Count == 0) ? "A change set has at least one request."
            : null;
        if (reason is not null)
        {
            throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, reason);
        }
    }

    private WebApiResponse Run(BatchPart part, IOrganizationService service, Uri root) =>
        WebApiResponse.Of(() => Send(part, service, root, null), Preferences.Parse(part.Headers["Prefer"].ToString()));

    // Of a set that failed, the error alone is told.
    private List<(string? ContentId, WebApiResponse Response)> RunSet(
        IReadOnlyList<BatchPart> parts,
        IOrganizationService service,
        Uri root
    )
    {
        var answers = new List<(string?, WebApiResponse)>();
        var references = new Dictionary<string, Uri>();
        var running = parts[0];
        var outcome = WebApiResponse.Of(
            () =>
            {
                inTransaction(
                    service,
                    within =>
                    {
                        foreach (var part in parts)
                        {
                            running = part;
                            var response = Send(part, within, root, references);
                            if (part.ContentId is { } id && response.EntityId is { } made)
                            {
                                references[id] = made;
                            }

                            answers.Add((part.ContentId, response));
                        }
                    }
                );
                return new(200, null);
            },
            Preferences.Parse(parts[0].Headers["Prefer"].ToString())
        );
        router.RunJobs();
        return outcome.Status < 400 ? answers : [(running.ContentId, outcome)];
    }

    private WebApiResponse Send(BatchPart part, IOrganizationService service, Uri root, Dictionary<string, Uri>? references)
    {
        Impersonation.RefuseIn(part.Headers);
        RequestHeaders.RefuseNotSimulated(part.Headers, service);
        var message = part.Below(root, references);
        return router.Handle(message.For(service, root, references)) with { PreferenceApplied = message.Prefer.Applied };
    }
}
