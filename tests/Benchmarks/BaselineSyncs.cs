using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Matterport.Transport;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.Benchmarks;

/// <summary>Two ways that people write such a sync by hand, on the same account: what they ask of either side.</summary>
internal static class BaselineSyncs
{
    /// <summary>Pages of 1,000, and an upsert for every model whether it changed or not.</summary>
    public static RequestFormula UpsertEveryRow(MatterportAccount matterport, Platform platform, Guid account) =>
        Run(matterport, platform, account, 1000, retrieveFirst: false);

    /// <summary>Matterport's default page of 10, and a retrieve and an upsert for every model.</summary>
    public static RequestFormula PageOfTen(MatterportAccount matterport, Platform platform, Guid account) =>
        Run(matterport, platform, account, 10, retrieveFirst: true);

    private static RequestFormula Run(MatterportAccount matterport, Platform platform, Guid account, int pageSize, bool retrieveFirst)
    {
        var api = new MatterportApi(matterport);
        using var transport = new MatterportTransport(
            new Credentials(matterport.ProductionToken.TokenId, matterport.ProductionToken.TokenSecret),
            new TransportOptions { Inner = api.CreateHandler() }
        );
        var client = new MatterportClient(transport);
        var before = platform.Counters.Snapshot().Requests;
        for (string? offset = null; ; )
        {
            var page = client
                .SearchModelsAsync(
                    new ModelSearch
                    {
                        PageSize = pageSize,
                        IncludeArchived = true,
                        Offset = offset,
                    },
                    default
                )
                .GetAwaiter()
                .GetResult();
            foreach (var model in page.Models)
            {
                Write(platform, account, model, retrieveFirst);
            }

            if (page.NextOffset is null)
            {
                return new RequestFormula(client.RequestsSent, (int)(platform.Counters.Snapshot().Requests - before));
            }

            offset = page.NextOffset;
        }
    }

    private static void Write(Platform platform, Guid account, Model model, bool retrieveFirst)
    {
        var key = new KeyAttributeCollection
        {
            { "mpt_accountid", new EntityReference("mpt_account", account) },
            { "mpt_matterportid", model.Id.Value },
        };
        if (retrieveFirst)
        {
            platform.System.Execute(
                new RetrieveRequest
                {
                    Target = new EntityReference("mpt_model", key),
                    ColumnSet = new Microsoft.Xrm.Sdk.Query.ColumnSet("mpt_name"),
                }
            );
        }

        // What a hand-written sync does; the product's guard is in its way, so it counts as asked and no more.
        try
        {
            platform.System.Execute(
                new UpsertRequest
                {
                    Target = new Entity("mpt_model", key) { ["mpt_name"] = model.Text(new FieldPath("name")).ValueOr(null) },
                }
            );
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault>) { }
    }
}
