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
    private const string Currency = "EUR";

    /// <summary>Adds them to an account.</summary>
    public static void Add(Platform platform, Guid account)
    {
        const string name = "Tests.WriteOrders";
        platform.RegisterType(name, new Writer());
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

    private sealed class Writer : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            var system = factory.CreateOrganizationService(null);
            var order = new EntityReference(
                OrderTable.Table,
                system.Create(
                    new Entity(OrderTable.Table)
                    {
                        [OrderTable.Name.Name] = "1: MatterPak",
                        [OrderTable.State.Name] = new OptionSetValue((int)OrderState.Placed),
                        [OrderTable.Amount.Name] = 49m,
                        [OrderTable.CurrencyCode.Name] = Currency,
                        [OrderTable.Message.Name] = """{"code":"order.found"}""",
                    }
                )
            );
            system.Create(Part(OrderLineTable.Table, OrderLineTable.OrderId, order, "1-1: MatterPak"));
            var happened = Part(OrderEventTable.Table, OrderEventTable.OrderId, order, "1-1");
            happened[OrderEventTable.Command.Name] = new OptionSetValue((int)OrderCommand.Request);
            system.Create(happened);
            system.Create(Part(ApprovalTable.Table, ApprovalTable.OrderId, order, "1"));
            system.Create(new Entity(DelegationTable.Table) { [DelegationTable.Name.Name] = "Ann → Ada" });
        }

        private static Entity Part(string table, Column<RowReference> parent, EntityReference order, string name) =>
            new(table) { ["mpt_name"] = name, [parent.Name] = order };
    }
}
