using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;

namespace MatterportForDataverse.Core.Tests.Callers;

public sealed class PersonalDecisionTests
{
    private static readonly Guid Other = new("dddddddd-0000-4000-8000-000000000002");
    private readonly SyncWorld _world = new();
    private readonly Guid _person;

    public PersonalDecisionTests() =>
        _person = _world.Stored.Create(new Row("systemuser").SetRaw("accessmode", 0).SetRaw("isdisabled", false));

    private CallerIdentities Direct => new(_person, _person, _person, 1, false, "browser");

    [Fact]
    public void A_person_who_signed_in_and_acts_directly_may_decide() => Assert.Equal(_person, PersonalDecision.Of(Direct, _world.System));

    [Fact]
    public void What_comes_through_other_code_is_nobodys_decision()
    {
        Refused("caller.not-direct", Direct with { Depth = 2 });
        Refused("caller.not-direct", Direct with { HasForeignAncestor = true });
    }

    [Fact]
    public void So_is_what_is_done_on_behalf_of_somebody_else_or_cannot_be_told()
    {
        Refused("caller.impersonated", Direct with { Initiating = Other, Authenticated = Other });
        Refused("caller.impersonated", Direct with { Authenticated = Other });
        Refused("caller.impersonated", Direct with { Authenticated = null });
    }

    [Theory]
    [InlineData("applicationid", "11111111-1111-1111-1111-111111111111")]
    [InlineData("accessmode", 4)]
    [InlineData("accessmode", null)]
    [InlineData("isdisabled", true)]
    [InlineData("isdisabled", null)]
    public void Nor_may_an_application_a_user_who_does_not_sign_in_or_one_who_is_disabled(string column, object? value)
    {
        _world.Stored.Update(new Row("systemuser") { Id = _person }.SetRaw(column, value));
        Refused("caller.no-person", Direct);
    }

    [Fact]
    public void Nor_may_a_user_of_whom_nothing_can_be_read() =>
        Refused("caller.no-person", Direct with { User = Other, Initiating = Other, Authenticated = Other });

    private void Refused(string code, CallerIdentities call)
    {
        Assert.Equal(code, PersonalDecision.Refusal(call, _world.System));
        Assert.Equal(code, Assert.Throws<CallerException>(() => PersonalDecision.Of(call, _world.System)).Code);
    }
}
