using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.Tests.Browser;

/// <summary>
/// An order policy, an order, and all that belongs to it. Only the system may write most of these rows, and only from within a plug-in:
/// they are written by a step on the policy.
/// </summary>
internal static class SampleOrders
{
    /// <summary>An order that was placed.</summary>
    public const string Placed = "1: MatterPak";

    /// <summary>An order of which nobody knows what became of it.</summary>
    public const string Unknown = "2: MatterPak";

    private const string Currency = "EUR";

    /// <summary>Adds them to an account.</summary>
    public static void Add(Platform platform, Guid account)
    {
        const string name = "Tests.WriteOrders";
        platform.RegisterType(name, new Writer(account));
        platform.RegisterStep(new StepRegistration(Guid.NewGuid(), name, name, "Create", PolicyTable.Table, 40));
        var policy = platform.System.Create(
            new Entity(PolicyTable.Table)
            {
                [PolicyTable.Name.Name] = "2026",
                [PolicyTable.AccountId.Name] = new EntityReference(AccountTable.Table, account),
                [PolicyTable.CurrencyCode.Name] = Currency,
            }
        );
        platform.System.Create(
            new Entity(PriceBookItemTable.Table)
            {
                [PriceBookItemTable.Name.Name] = "MatterPak",
                [PriceBookItemTable.PolicyId.Name] = new EntityReference(PolicyTable.Table, policy),
                [PriceBookItemTable.Act.Name] = new OptionSetValue((int)OrderAct.BuyAddOn),
                [PriceBookItemTable.Measure.Name] = new OptionSetValue((int)PriceMeasure.None),
                [PriceBookItemTable.Amount.Name] = 49m,
                [PriceBookItemTable.CurrencyCode.Name] = Currency,
            }
        );
        platform.System.Create(
            new Entity(SpendingLimitTable.Table)
            {
                [SpendingLimitTable.Name.Name] = "Facilities",
                [SpendingLimitTable.PolicyId.Name] = new EntityReference(PolicyTable.Table, policy),
                [SpendingLimitTable.SecurityRoleId.Name] = $"{Guid.Empty}",
                [SpendingLimitTable.PerOrder.Name] = 100m,
                [SpendingLimitTable.PerMonth.Name] = 300m,
                [SpendingLimitTable.CurrencyCode.Name] = Currency,
            }
        );
        platform.System.Create(
            new Entity(BudgetTable.Table)
            {
                [BudgetTable.Name.Name] = "Facilities",
                [BudgetTable.PolicyId.Name] = new EntityReference(PolicyTable.Table, policy),
                [BudgetTable.Period.Name] = new OptionSetValue((int)BudgetPeriod.Month),
                [BudgetTable.Amount.Name] = 500m,
                [BudgetTable.CurrencyCode.Name] = Currency,
            }
        );
    }

    private sealed class Writer(Guid account) : IPlugin
    {
        private static readonly DateTime LongAgo = new(2025, 1, 1, 8, 0, 0, DateTimeKind.Utc);

        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            var system = factory.CreateOrganizationService(null);
            var placed = Order(system, context.PrimaryEntityId, Placed, OrderState.Placed, """{"code":"order.found"}""");
            Happened(system, placed, 1, OrderCommand.Request, null);
            Happened(system, placed, 2, OrderCommand.Accept, OrderState.Placed);
            system.Create(Part(ApprovalTable.Table, ApprovalTable.OrderId, placed, "1"));
            var unknown = Order(system, context.PrimaryEntityId, Unknown, OrderState.Unknown, """{"code":"order.needs-people"}""");
            Happened(system, unknown, 1, OrderCommand.Send, OrderState.Sending);
            Happened(system, unknown, 2, OrderCommand.Doubt, OrderState.Unknown);
            system.Create(new Entity(DelegationTable.Table) { [DelegationTable.Name.Name] = "Ann → Ada" });
            system.Create(new Entity(AddOnTable.Table) { [AddOnTable.Name.Name] = "MatterPak" });
            system.Create(new Entity(AssetTable.Table) { [AssetTable.Name.Name] = "MatterPak.zip" });
            system.Create(new Entity(DownloadTable.Table) { [DownloadTable.Name.Name] = "MatterPak.zip" });
        }

        private EntityReference Order(IOrganizationService system, Guid policy, string name, OrderState state, string message)
        {
            var frozen = Frozen(policy);
            var order = new EntityReference(
                OrderTable.Table,
                system.Create(
                    new Entity(OrderTable.Table)
                    {
                        [OrderTable.Name.Name] = name,
                        [OrderTable.State.Name] = new OptionSetValue((int)state),
                        [OrderTable.Amount.Name] = 49m,
                        [OrderTable.CurrencyCode.Name] = Currency,
                        [OrderTable.Message.Name] = message,
                        [OrderTable.AccountKey.Name] = $"{AccountTable.Table}:{account:N}",
                        [OrderTable.RequestedOn.Name] = LongAgo,
                        [OrderTable.Frozen.Name] = frozen,
                        [OrderTable.Hash.Name] = HashOf(frozen),
                    }
                )
            );
            var line = Part(OrderLineTable.Table, OrderLineTable.OrderId, order, $"{name[0]}-1: MatterPak");
            line[OrderLineTable.OrderKey.Name] = KeyOf(order);
            line[OrderLineTable.Number.Name] = 1;
            line[OrderLineTable.State.Name] = new OptionSetValue((int)state);
            line[OrderLineTable.Amount.Name] = 49m;
            line[OrderLineTable.CurrencyCode.Name] = Currency;
            line[OrderLineTable.SentOn.Name] = LongAgo;
            line[OrderLineTable.Reads.Name] = 6;
            system.Create(line);
            return order;
        }

        // As FrozenRequest in src/Core writes it: every key, in order, without spaces.
        private string Frozen(Guid policy) =>
            $$$"""
                {"account":"{{{account}}}","assembly":"1.0.0.0","currency":"EUR","dry":false,"effects":[],"expires":"2025-01-15T08:00:00Z",
                "exposure":null,"facts":null,"lines":[{"act":{{{(int)
                    OrderAct.BuyAddOn}}},"amount":"49.00","bundle":"mp:matterpak","hours":48,
                "number":1,"options":{}}],"model":null,"order":"{{{Guid.Empty}}}","organization":"{{{Guid.Empty}}}","policy":"{{{policy}}}",
                "requested":"2025-01-01T08:00:00Z","requester":"{{{Guid.Empty}}}","subject":"model:SxQL3iGyoDo","typed":null,"version":1}
                """.ReplaceLineEndings(
                ""
            );

        private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

        private static void Happened(
            IOrganizationService system,
            EntityReference order,
            int sequence,
            OrderCommand command,
            OrderState? after
        )
        {
            var happened = Part(OrderEventTable.Table, OrderEventTable.OrderId, order, $"{order.Id:N}-{sequence}");
            happened[OrderEventTable.OrderKey.Name] = KeyOf(order);
            happened[OrderEventTable.Sequence.Name] = sequence;
            happened[OrderEventTable.Command.Name] = new OptionSetValue((int)command);
            happened[OrderEventTable.HappenedOn.Name] = LongAgo;
            if (after is { } state)
            {
                happened[OrderEventTable.ToState.Name] = new OptionSetValue((int)state);
            }

            system.Create(happened);
        }

        private static string KeyOf(EntityReference order) => $"{order.LogicalName}:{order.Id:N}";

        private static Entity Part(string table, Column<RowReference> parent, EntityReference order, string name) =>
            new(table) { ["mpt_name"] = name, [parent.Name] = order };
    }
}
