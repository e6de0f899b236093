using CsCheck;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class OrderStatesTests
{
    private static readonly OrderState[] All = Enum.GetValues<OrderState>();
    private static readonly Gen<OrderState> State = Pick.One(All);

    [Fact]
    public void No_state_has_a_command_twice_and_every_state_is_reached()
    {
        Assert.Equal(15, All.Length);
        Assert.Equal(OrderStates.Steps.Count, OrderStates.Steps.Select(step => (step.From, step.Command)).Distinct().Count());
        Assert.Equal(All, Reached(OrderState.Requested, OrderStates.Steps).Order());
    }

    [Fact]
    public void Every_command_and_every_actor_is_of_use()
    {
        // A request has no state before, and what shows a model, or is said of an order, moves no line.
        OrderCommand[] others =
        [
            OrderCommand.Request,
            OrderCommand.Expose,
            OrderCommand.PutBack,
            OrderCommand.EndExposure,
            OrderCommand.Dispute,
        ];
        var moving = Enum.GetValues<OrderCommand>().Except(others);
        Assert.Equal(moving, OrderStates.Steps.Select(step => step.Command).Distinct().Order());
        Assert.All(Enum.GetValues<OrderActor>(), actor => Assert.Contains(OrderStates.Steps, step => step.Actors.HasFlag(actor)));
    }

    [Fact]
    public void What_is_not_in_the_table_is_refused() =>
        Gen.Select(State, Pick.One(Enum.GetValues<OrderCommand>()), Gen.Int[0, 63])
            .Sample(
                (from, command, actors) =>
                {
                    var step = OrderStates.Steps.SingleOrDefault(step => step.From == from && step.Command == command);
                    var actor = (OrderActor)actors;
                    if (step is not null && actor != 0 && step.Actors.HasFlag(actor))
                    {
                        Assert.Equal(step.To, OrderStates.After(from, command, actor));
                    }
                    else
                    {
                        Assert.Equal("order.not-now", Assert.Throws<OrderException>(() => OrderStates.After(from, command, actor)).Code);
                    }
                }
            );

    [Fact]
    public void Nothing_is_sent_without_an_approval_and_a_claim()
    {
        Assert.DoesNotContain(OrderState.Sending, Without(step => step.Command == OrderCommand.Approve));
        Assert.DoesNotContain(OrderState.Sending, Without(step => step.Command == OrderCommand.Claim));
        Assert.DoesNotContain(OrderState.Placed, Without(step => step.Command == OrderCommand.Send));
        Assert.Contains(OrderState.Placed, Without(_ => false));
        Assert.Equal(OrderActor.Approver, OrderStates.Find(OrderState.Requested, OrderCommand.Approve)!.Actors);
    }

    [Fact]
    public void Nothing_that_may_be_sent_goes_back_or_expires_or_is_withdrawn()
    {
        var sent = All.Where(OrderStates.MayBeSent).ToHashSet();

        Assert.Equal(6, sent.Count);
        Assert.DoesNotContain(
            OrderStates.Steps.Where(step => sent.Contains(step.From)),
            step =>
                step.Command is OrderCommand.Expire or OrderCommand.Withdraw or OrderCommand.Void or OrderCommand.Claim or OrderCommand.Send
        );
        Assert.Equal(sent.Append(OrderState.Refused).Order(), Reached(OrderState.Sending, OrderStates.Steps).Order());
    }

    [Fact]
    public void Nobody_but_placing_moves_what_is_claimed_and_the_clock_expires_none_of_it()
    {
        var claimed = OrderStates.Steps.Where(step => step.From is OrderState.Claimed or OrderState.Preparing).ToList();

        Assert.NotEmpty(claimed);
        Assert.All(claimed, step => Assert.True(step.Actors.HasFlag(OrderActor.Placing)));
        Assert.DoesNotContain(claimed, step => step.Actors.HasFlag(OrderActor.Clock) || step.Command == OrderCommand.Withdraw);
    }

    [Fact]
    public void Withdrawing_is_for_the_undo_window_and_two_people_settle_what_is_unknown()
    {
        Assert.Equal(OrderState.Withdrawn, OrderStates.After(OrderState.Approved, OrderCommand.Withdraw, OrderActor.Requester));
        Assert.Equal(OrderState.Withdrawn, OrderStates.After(OrderState.Approved, OrderCommand.Withdraw, OrderActor.Approver));
        Assert.Throws<OrderException>(() => OrderStates.After(OrderState.Requested, OrderCommand.Withdraw, OrderActor.Approver));
        Assert.Throws<OrderException>(() => OrderStates.After(OrderState.Claimed, OrderCommand.Withdraw, OrderActor.Requester));
        Assert.Equal(OrderState.Refused, OrderStates.After(OrderState.Unknown, OrderCommand.SettleAsForeign, OrderActor.TwoPeople));
        Assert.Equal(OrderState.Refused, OrderStates.After(OrderState.Unknown, OrderCommand.SettleAsNotCharged, OrderActor.TwoPeople));
        Assert.Equal(OrderState.Placed, OrderStates.After(OrderState.Unknown, OrderCommand.SettleAsCharged, OrderActor.TwoPeople));
    }

    [Fact]
    public void A_state_is_open_as_long_as_a_step_leads_out_of_it() =>
        Assert.All(
            All,
            state => Assert.Equal(OrderStates.Steps.Any(step => step.From == state && step.To != state), OrderStates.IsOpen(state))
        );

    [Fact]
    public void What_was_never_bought_counts_as_nothing_and_what_was_is_never_given_back()
    {
        Assert.All(
            OrderStates.Steps.Where(step => OrderStates.ShareOf(step.From) == BudgetShare.Spent),
            step => Assert.Equal(BudgetShare.Spent, OrderStates.ShareOf(step.To))
        );
        Assert.All(
            All.Where(state => OrderStates.ShareOf(state) == BudgetShare.None),
            state => Assert.False(OrderStates.IsOpen(state) || OrderStates.MayBeSent(state))
        );
        Assert.Equal([OrderState.Unknown], All.Where(state => OrderStates.ShareOf(state) == BudgetShare.Unknown));
        Assert.All(All.Where(OrderStates.IsOpen), state => Assert.NotEqual(BudgetShare.None, OrderStates.ShareOf(state)));
    }

    [Fact]
    public void The_state_of_an_order_is_one_of_its_lines_in_whatever_order_they_are() =>
        Gen.Select(State.Array[1, 6], Gen.Int[0, 1000])
            .Sample(
                (lines, seed) =>
                {
                    var state = OrderStates.Of(lines);
                    var shuffled = lines.ToArray();
                    new Random(seed).Shuffle(shuffled);

                    Assert.Contains(state, lines);
                    Assert.Equal(state, OrderStates.Of(shuffled));
                    Assert.Equal(state, OrderStates.Of([.. lines, state]));
                    Assert.Equal(lines[0], OrderStates.Of(lines.Select(_ => lines[0])));
                    Assert.Equal(lines.Any(OrderStates.IsOpen), OrderStates.IsOpen(state));
                    Assert.Equal(
                        lines.Any(line => OrderStates.ShareOf(line) != BudgetShare.None),
                        OrderStates.ShareOf(state) != BudgetShare.None
                    );
                }
            );

    [Theory]
    [InlineData(OrderState.Sending, OrderState.Unknown, OrderState.Sending)]
    [InlineData(OrderState.Unknown, OrderState.Requested, OrderState.Unknown)]
    [InlineData(OrderState.Placed, OrderState.Failed, OrderState.Placed)]
    [InlineData(OrderState.Delivered, OrderState.Failed, OrderState.Failed)]
    [InlineData(OrderState.Delivered, OrderState.Refused, OrderState.Delivered)]
    public void The_least_settled_line_decides(OrderState one, OrderState other, OrderState expected) =>
        Assert.Equal(expected, OrderStates.Of([one, other]));

    [Fact]
    public void An_order_without_lines_has_no_state() => Assert.Throws<ArgumentException>(() => OrderStates.Of([]));

    [Fact]
    public void A_state_that_does_not_exist_is_not_taken_for_one()
    {
        Assert.Throws<ArgumentException>(() => OrderStates.Of([OrderState.Placed, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderStates.ShareOf(0));
    }

    [Fact]
    public void The_diagram_shows_every_step_and_every_end()
    {
        var lines = OrderStates.Diagram().TrimEnd('\n').Split('\n');

        Assert.Equal("stateDiagram-v2", lines[0]);
        Assert.Contains("    Approved --> Withdrawn: Withdraw (Requester, Approver)", lines);
        Assert.Equal(8, lines.Count(line => line.EndsWith("--> [*]", StringComparison.Ordinal)));
        Assert.Equal(2 + OrderStates.Steps.Count + 8, lines.Length);
        Assert.Equal(lines.Length, lines.Distinct().Count());
    }

    private static HashSet<OrderState> Without(Func<OrderStep, bool> left) =>
        Reached(OrderState.Requested, OrderStates.Steps.Where(step => !left(step)));

    private static HashSet<OrderState> Reached(OrderState from, IEnumerable<OrderStep> steps)
    {
        var reached = new HashSet<OrderState> { from };
        var all = steps.ToList();
        while (all.Any(step => reached.Contains(step.From) && reached.Add(step.To))) { }
        return reached;
    }
}
