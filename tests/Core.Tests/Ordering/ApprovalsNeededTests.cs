using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class ApprovalsNeededTests
{
    private static readonly FrozenRequest Request = SomeOrder.Request with { ExposureHours = null };
    private static readonly ApprovalPolicy Policy = new("EUR", 100);

    private static readonly RecentOrder Other = new(
        Guid.Parse("0c000000-0000-4000-8000-000000000002"),
        Request.RequesterId,
        Request.AccountId,
        "another model",
        Request.RequestedOn.AddDays(-1),
        OrderState.Placed,
        "EUR",
        7.50m
    );

    [Fact]
    public void A_second_person_approves_from_the_threshold_on()
    {
        Assert.Equal(1, ApprovalsNeeded.For(Request, new("EUR", 92.51m), []));
        Assert.Equal(2, ApprovalsNeeded.For(Request, new("EUR", 92.50m), []));
        Assert.Equal(1, ApprovalsNeeded.For(Request, new("EUR", null), [Other]));
        Assert.Equal(2, ApprovalsNeeded.For(Request, new("USD", 1_000_000), []));
        Assert.Equal(1, ApprovalsNeeded.For(Request, new("USD", null), []));
    }

    [Fact]
    public void A_large_order_is_not_split_into_small_ones_by_one_person_or_about_one_model()
    {
        var ofModel = Other with { RequesterId = SomeOrder.Person(9), SubjectKey = Request.SubjectKey };
        var ofNobody = Other with { RequesterId = SomeOrder.Person(9) };

        Assert.Equal(2, ApprovalsNeeded.For(Request, Policy, [Other]));
        Assert.Equal(2, ApprovalsNeeded.For(Request, Policy, [ofModel]));
        Assert.Equal(1, ApprovalsNeeded.For(Request, Policy, [ofNobody]));
        Assert.Equal(1, ApprovalsNeeded.For(Request, Policy, [ofModel with { AccountId = Guid.NewGuid() }]));
        Assert.Equal(1, ApprovalsNeeded.For(Request, Policy, [Other with { Amount = 7.49m }]));
        Assert.Equal(2, ApprovalsNeeded.For(Request, Policy, [Other with { Amount = 4 }, Other with { Amount = 3.50m }]));
    }

    [Fact]
    public void Other_orders_count_for_seven_days()
    {
        Assert.Equal(1, ApprovalsNeeded.For(Request, Policy, [Other with { RequestedOn = Request.RequestedOn.AddDays(-7) }]));
        Assert.Equal(2, ApprovalsNeeded.For(Request, Policy, [Other with { RequestedOn = Request.RequestedOn.AddDays(-7).AddSeconds(1) }]));
        Assert.Equal(2, ApprovalsNeeded.For(Request, Policy, [Other with { RequestedOn = Request.RequestedOn }]));
        Assert.Equal(1, ApprovalsNeeded.For(Request, Policy, [Other with { RequestedOn = Request.RequestedOn.AddSeconds(1) }]));
    }

    [Fact]
    public void What_costs_nothing_does_not_count_nor_does_the_order_itself()
    {
        Assert.Equal(1, ApprovalsNeeded.For(Request, Policy, [Other with { OrderId = Request.OrderId }]));
        Assert.All(
            Enum.GetValues<OrderState>(),
            state =>
                Assert.Equal(
                    OrderStates.ShareOf(state) == BudgetShare.None ? 1 : 2,
                    ApprovalsNeeded.For(Request, Policy, [Other with { State = state }])
                )
        );
    }

    [Fact]
    public void What_cannot_be_summed_counts_as_much() =>
        Assert.Equal(2, ApprovalsNeeded.For(Request, Policy, [Other with { Currency = "USD", Amount = 0.01m }]));

    [Theory]
    [InlineData(OrderAct.BuyAddOn, 1)]
    [InlineData(OrderAct.Activate, 1)]
    [InlineData(OrderAct.Archive, 2)]
    [InlineData(OrderAct.MakeMoreVisible, 2)]
    [InlineData(OrderAct.DeleteModel, 2)]
    public void What_exposes_a_model_or_cannot_be_undone_takes_two_whatever_it_costs(OrderAct act, int needed)
    {
        var request = Request with { Lines = [SomeOrder.Line(1, 1), SomeOrder.Line(2, 0) with { Act = act }] };

        Assert.Equal(needed, ApprovalsNeeded.For(request, new("EUR", null), []));
    }

    [Fact]
    public void An_add_on_that_exposes_its_model_takes_two() =>
        Assert.Equal(2, ApprovalsNeeded.For(Request with { ExposureHours = 24 }, Policy, []));
}
