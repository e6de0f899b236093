using MatterportForDataverse.Core.Ordering;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class ApprovalRulesTests
{
    private static readonly FrozenRequest Request = SomeOrder.Request;
    private static readonly Guid Ann = SomeOrder.Person(1);
    private static readonly Guid Bob = SomeOrder.Person(2);
    private static readonly SpendingLimit Ample = new("EUR", 1000, 1000, 0);

    private static readonly ApprovalCase ByAnn = new()
    {
        Request = Request,
        Hash = Request.Hash(),
        Person = Ann,
        Limit = Ample,
        Now = SomeOrder.Moment.AddHours(1),
    };

    private static readonly Delegation BobToAnn = new(Bob, Ann, ByAnn.Now.AddDays(-1), ByAnn.Now.AddDays(1), Ample);

    [Fact]
    public void An_approver_with_a_limit_may_approve_what_they_saw()
    {
        Allowed(ByAnn);
        Allowed(ByAnn with { Delegation = BobToAnn });
    }

    [Fact]
    public void The_requester_never_decides_by_whatever_way()
    {
        Refused("order.own-request", ByAnn with { Person = SomeOrder.Requester });
        Refused(
            "order.own-request",
            ByAnn with
            {
                Person = SomeOrder.Requester,
                Delegation = BobToAnn with { Delegate = SomeOrder.Requester },
            }
        );
        Refused("order.own-request", ByAnn with { Delegation = BobToAnn with { Absent = SomeOrder.Requester } });
    }

    [Fact]
    public void Another_hash_is_another_request() =>
        Refused("order.hash-differs", ByAnn with { Hash = (Request with { SubjectKey = "other" }).Hash() });

    [Fact]
    public void A_request_is_decided_before_it_expires()
    {
        Allowed(ByAnn with { Now = Request.ExpiresOn.AddTicks(-1) });
        Refused("order.expired", ByAnn with { Now = Request.ExpiresOn });
    }

    [Fact]
    public void Without_a_limit_there_is_no_right()
    {
        Refused("order.no-limit", ByAnn with { Limit = null });
        Refused("order.no-limit", ByAnn with { Delegation = BobToAnn with { Limit = null } });
        Refused("order.no-limit", ByAnn with { Limit = null, Delegation = BobToAnn });
    }

    [Fact]
    public void Equal_to_a_limit_is_within_it_and_more_is_not()
    {
        Allowed(ByAnn with { Limit = new("EUR", 92.50m, 92.50m, 0) });
        Allowed(ByAnn with { Limit = new("EUR", 92.50m, 100, 7.50m) });

        var order = TooMuch("order.over-limit", ByAnn with { Limit = new("EUR", 92.49m, 1000, 0) });
        Assert.Equal(("92.50", "92.49", "EUR"), (order["amount"], order["limit"], order["currency"]));
        Assert.Equal("92.49", TooMuch("order.over-month", ByAnn with { Limit = new("EUR", 1000, 100, 7.51m) })["limit"]);
        Assert.Equal("0.00", TooMuch("order.over-month", ByAnn with { Limit = new("EUR", 1000, 100, 200) })["limit"]);
    }

    [Fact]
    public void Who_approves_for_another_stays_within_the_limits_of_both()
    {
        var small = new SpendingLimit("EUR", 92, 1000, 0);
        var used = new SpendingLimit("EUR", 1000, 1000, 950);

        TooMuch("order.over-limit", ByAnn with { Limit = small, Delegation = BobToAnn });
        TooMuch("order.over-limit", ByAnn with { Delegation = BobToAnn with { Limit = small } });
        TooMuch("order.over-month", ByAnn with { Limit = used, Delegation = BobToAnn });
        TooMuch("order.over-month", ByAnn with { Delegation = BobToAnn with { Limit = used } });
        Assert.Equal([Ann, Bob], ApprovalRules.Charged((ByAnn with { Delegation = BobToAnn }).Decided(true)));
        Assert.Equal([Ann], ApprovalRules.Charged(ByAnn.Decided(true)));
    }

    [Fact]
    public void A_limit_in_another_currency_is_no_limit_for_this_order()
    {
        var dollars = Ample with { Currency = "USD" };

        var arguments = TooMuch("order.currency-differs", ByAnn with { Limit = dollars });
        Assert.Equal(("EUR", "USD"), (arguments["currency"], arguments["limit"]));
        TooMuch("order.currency-differs", ByAnn with { Delegation = BobToAnn with { Limit = dollars } });
    }

    [Fact]
    public void A_delegation_holds_for_its_delegate_from_its_start_up_to_its_end()
    {
        Allowed(ByAnn with { Delegation = BobToAnn with { From = ByAnn.Now } });
        Refused("order.delegation-not-valid", ByAnn with { Delegation = BobToAnn with { To = ByAnn.Now } });
        Refused("order.delegation-not-valid", ByAnn with { Delegation = BobToAnn with { From = ByAnn.Now.AddTicks(1) } });
        Refused("order.delegation-not-valid", ByAnn with { Delegation = BobToAnn with { Delegate = SomeOrder.Person(3) } });
        Refused("order.delegation-not-valid", ByAnn with { Delegation = BobToAnn with { Absent = Ann } });
        Refused("order.delegated-onward", ByAnn with { Delegation = BobToAnn with { IsOnward = true } });
    }

    [Fact]
    public void Nobody_decides_twice_and_no_name_stands_under_two_approvals()
    {
        var other = SomeOrder.Person(3);
        var forBob = ByAnn with { Delegation = BobToAnn };

        Refused("order.already-decided-by-you", After(ByAnn, (Ann, null)));
        Refused("order.already-decided-by-you", After(forBob, (Ann, Bob)));
        Refused("order.both-approvals", After(forBob, (Ann, null)));
        Refused("order.both-approvals", After(ByAnn, (Ann, Bob)));
        Refused("order.both-approvals", After(ByAnn, (other, Ann)));
        Refused("order.both-approvals", After(forBob, (Bob, null)));
        Refused("order.both-approvals", After(forBob, (other, Bob)));
        Allowed(After(ByAnn, (other, Bob)));
        Allowed(After(forBob, (other, null)));
    }

    [Fact]
    public void What_is_rejected_stays_so() =>
        Refused("order.not-now", ByAnn with { Decisions = [new Decision(Bob, null, false, ByAnn.Hash)] });

    [Fact]
    public void Approvals_are_enough_only_for_exactly_this_request_by_different_people()
    {
        var hash = Request.Hash();
        Decision ann = new(Ann, null, true, hash);
        Decision bob = new(Bob, null, true, hash);

        Assert.True(ApprovalRules.AreEnough(Request, [ann], 1));
        Assert.True(ApprovalRules.AreEnough(Request, [ann, bob], 2));
        Assert.False(ApprovalRules.AreEnough(Request, [], 0));
        Assert.False(ApprovalRules.AreEnough(Request, [], 1));
        Assert.False(ApprovalRules.AreEnough(Request, [ann], 2));
        Assert.False(ApprovalRules.AreEnough(Request, [ann, ann], 2));
        Assert.False(ApprovalRules.AreEnough(Request, [ann, bob with { OnBehalfOf = Ann }], 2));
        Assert.False(ApprovalRules.AreEnough(Request, [ann, bob with { IsApproval = false }], 1));
        Assert.False(ApprovalRules.AreEnough(Request, [ann, bob with { Hash = "other" }], 1));
        Assert.False(ApprovalRules.AreEnough(Request, [ann with { Person = SomeOrder.Requester }], 1));
        Assert.False(ApprovalRules.AreEnough(Request, [ann with { OnBehalfOf = SomeOrder.Requester }], 1));
        Assert.False(ApprovalRules.AreEnough(Request with { SubjectKey = "other" }, [ann], 1));
    }

    private static ApprovalCase After(ApprovalCase decision, (Guid Person, Guid? OnBehalfOf) earlier) =>
        decision with
        {
            Decisions = [new Decision(earlier.Person, earlier.OnBehalfOf, true, decision.Hash)],
        };

    private static void Allowed(ApprovalCase decision)
    {
        Assert.Null(ApprovalRules.RefusalToApprove(decision));
        Assert.Null(ApprovalRules.RefusalToReject(decision));
    }

    private static void Refused(string code, ApprovalCase decision)
    {
        Assert.Equal(code, ApprovalRules.RefusalToApprove(decision)?.Code);
        Assert.Equal(code, ApprovalRules.RefusalToReject(decision)?.Code);
    }

    // Too much to approve is not too much to reject.
    private static IReadOnlyDictionary<string, string> TooMuch(string code, ApprovalCase decision)
    {
        var refusal = ApprovalRules.RefusalToApprove(decision);
        Assert.Equal(code, refusal?.Code);
        Assert.Null(ApprovalRules.RefusalToReject(decision));
        return refusal!.Arguments;
    }
}
