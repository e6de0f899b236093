using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Guards;

/// <summary>Rows of a policy, such as prices, of which a write names the policy only when it changes that.</summary>
public sealed class GuardPolicyTests
{
    private static readonly Guid Editor = Guid.NewGuid();
    private readonly InMemoryRows _rows = new();

    [Theory]
    [InlineData(GuardedAct.Update)]
    [InlineData(GuardedAct.Delete)]
    public void A_price_of_a_confirmed_policy_stays(GuardedAct act)
    {
        var price = PriceOf(Policy(PolicyState.Confirmed));

        Assert.Equal("guard.policy-confirmed", Assert.Throws<GuardException>(() => Guard().Check(Write(act, price), price)).Code);
    }

    [Fact]
    public void A_price_moves_into_no_confirmed_policy_and_out_of_none()
    {
        var (draft, confirmed) = (Policy(PolicyState.Draft), Policy(PolicyState.Confirmed));

        Assert.Throws<GuardException>(() => Guard().Check(Move(draft, confirmed), PriceOf(draft)));
        Assert.Throws<GuardException>(() => Guard().Check(Move(confirmed, draft), PriceOf(confirmed)));
    }

    [Fact]
    public void Who_edits_a_price_of_a_draft_is_noted_on_the_draft()
    {
        var draft = Policy(PolicyState.Draft);
        var price = PriceOf(draft);

        Guard().Check(Write(GuardedAct.Update, price), price);
        Guard().Note(Write(GuardedAct.Update, price), price);

        Assert.Contains(Editor, PolicyEditors.Of(_rows.Get(RowKey.Of(draft), [PolicyTable.Editors.Name])));
    }

    private GuardPolicy Guard() => new(_rows, [Editor]);

    private RowReference Policy(PolicyState state) =>
        new(PolicyTable.Table, _rows.Create(new Row(PolicyTable.Table).Set(PolicyTable.State, state)));

    private static Row PriceOf(RowReference policy) =>
        new Row(PriceBookItemTable.Table) { Id = Guid.NewGuid() }.Set(PriceBookItemTable.PolicyId, policy);

    private static GuardedWrite Write(GuardedAct act, Row price)
    {
        var write = new Row(price.Table) { Id = price.Id };
        return new(act, act == GuardedAct.Delete ? write : write.Set(PriceBookItemTable.Amount, 5m), IsSystem: false);
    }

    private static GuardedWrite Move(RowReference from, RowReference to) =>
        new(
            GuardedAct.Update,
            new Row(PriceBookItemTable.Table) { Id = PriceOf(from).Id }.Set(PriceBookItemTable.PolicyId, to),
            IsSystem: false
        );
}
