using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>A draft of a policy, as an administrator writes it.</summary>
internal sealed class OrderingPolicy(ProductEnvironment environment, Guid admin)
{
    private IOrganizationService Service => environment.Platform.ServiceFor(admin);

    public Guid Draft(decimal? secondFrom = null, decimal budget = 500m, int? requestsPerDay = null)
    {
        var draft = new Entity("mpt_policy")
        {
            ["mpt_name"] = "2026",
            ["mpt_accountid"] = new EntityReference("mpt_account", environment.AccountId),
            ["mpt_currencycode"] = "USD",
        };
        if (secondFrom is { } threshold)
        {
            draft["mpt_secondapproverfrom"] = threshold;
        }

        if (requestsPerDay is { } requests)
        {
            draft["mpt_requestsperday"] = requests;
        }

        var policy = Service.Create(draft);
        Price(policy, OrderingWorld.Pack, "", 49m, 1);
        Price(policy, OrderingWorld.Plan, "", 25m, 48);
        Price(policy, OrderingWorld.Plan, "*", 15m, null);
        Service.Create(Part("mpt_budget", policy, "Month").With("mpt_amount", budget).With("mpt_period", new OptionSetValue(720270000)));
        return policy;
    }

    private void Price(Guid policy, string bundle, string option, decimal amount, int? hours)
    {
        var price = Part("mpt_pricebookitem", policy, $"{bundle} {option}")
            .With("mpt_act", new OptionSetValue((int)OrderAct.BuyAddOn))
            .With("mpt_bundleid", bundle)
            .With("mpt_measure", new OptionSetValue((int)PriceMeasure.None))
            .With("mpt_amount", amount);
        if (option.Length > 0)
        {
            price["mpt_optionkey"] = option;
        }

        if (hours is { } promised)
        {
            price["mpt_deliveryhours"] = promised;
        }

        Service.Create(price);
    }

    public static Entity Part(string table, Guid policy, string name) =>
        new Entity(table)
        {
            ["mpt_name"] = name,
            ["mpt_policyid"] = new EntityReference("mpt_policy", policy),
            ["mpt_currencycode"] = "USD",
        };

    public void Limit(Guid policy, string column, object holder, decimal month = 400m) =>
        Service.Create(
            Part("mpt_spendinglimit", policy, $"{Guid.NewGuid()}"[..8])
                .With(column, holder)
                .With("mpt_perorder", 300m)
                .With("mpt_permonth", month)
        );
}
