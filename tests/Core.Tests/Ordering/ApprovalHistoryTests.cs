using CsCheck;
using MatterportForDataverse.Core.Ordering;

namespace MatterportForDataverse.Core.Tests.Ordering;

/// <summary>
/// Random people decide about a request in random ways, and a second account of the rules, which shares nothing with the first, judges what
/// came of it.
/// </summary>
public sealed class ApprovalHistoryTests
{
    private const int People = 5;
    private static readonly FrozenRequest Request = SomeOrder.Request;
    private static readonly string Hash = Request.Hash();

    private static readonly Gen<SpendingLimit?> Limits = Gen.Select(
        Gen.Int[0, 3],
        Pick.One("EUR", "EUR", "EUR", "USD"),
        Pick.One(92.49m, 92.50m, 500m),
        Pick.One(92.50m, 184.99m, 185m, 1000m),
        Pick.One(0m, 0m, 92.50m),
        (none, currency, order, month, used) => none == 0 ? null : new SpendingLimit(currency, order, month, used)
    );

    private static readonly Gen<Attempt> Attempts = Gen.Select(
        Gen.Int[0, People - 1],
        Gen.Int[-People, People - 1],
        Gen.Int[0, 15],
        Gen.Int[0, 15],
        Gen.Int[0, 15],
        (person, absent, hours, odd, rejects) => new Attempt(person, absent < 0 ? null : absent, hours, odd, rejects == 0)
    );

    [Fact]
    public void No_sequence_of_decisions_gets_around_a_rule()
    {
        var (allowed, enough, refusals) = (0, 0, new HashSet<string>());
        Gen.Select(Limits.Array[People], Attempts.Array[1, 12], Gen.Int[1, 2])
            .Sample(
                (limits, attempts, needed) =>
                {
                    var history = Play(limits, attempts);
                    var isEnough = ApprovalRules.AreEnough(Request, [.. history.Accepted.Select(step => step.Decision)], needed);
                    Judge(history, limits, needed, isEnough);
                    lock (refusals)
                    {
                        allowed += history.Accepted.Count;
                        enough += isEnough ? 1 : 0;
                        refusals.UnionWith(history.Refusals);
                    }
                },
                iter: 5000
            );

        // It proves something only when much was allowed, much was enough, and every rule refused something.
        Assert.True(allowed > 2000 && enough > 500, $"{allowed} decisions, {enough} requests with enough of them.");
        Assert.Equal(12, refusals.Count);
    }

    private static History Play(SpendingLimit?[] limits, Attempt[] attempts)
    {
        var history = new History([], []);
        var used = new decimal[People];
        foreach (var attempt in attempts)
        {
            var decision = CaseOf(attempt, limits, used, history);
            var refusal = attempt.Rejects ? ApprovalRules.RefusalToReject(decision) : ApprovalRules.RefusalToApprove(decision);
            if (refusal is not null)
            {
                history.Refusals.Add(refusal.Code);
                continue;
            }

            var decided = decision.Decided(!attempt.Rejects);
            history.Accepted.Add((decided, attempt, decision));
            foreach (var charged in attempt.Rejects ? [] : ApprovalRules.Charged(decided))
            {
                used[NumberOf(charged)] += Request.Amount;
            }
        }

        return history;
    }

    private static ApprovalCase CaseOf(Attempt attempt, SpendingLimit?[] limits, decimal[] used, History history)
    {
        var now = attempt.Odd == 1 ? Request.ExpiresOn.AddHours(attempt.Hours) : Request.RequestedOn.AddHours(attempt.Hours);
        return new()
        {
            Request = Request,
            Hash = attempt.Odd == 2 ? "another" : Hash,
            Decisions = [.. history.Accepted.Select(step => step.Decision)],
            Person = SomeOrder.Person(attempt.Person),
            Limit = Used(attempt.Person),
            Now = now,
            Delegation = attempt.Absent is { } absent
                ? new Delegation(
                    SomeOrder.Person(absent),
                    SomeOrder.Person(attempt.Odd == 3 ? (attempt.Person + 1) % People : attempt.Person),
                    Request.RequestedOn.AddHours(2),
                    Request.RequestedOn.AddHours(14),
                    Used(absent),
                    attempt.Odd == 4
                )
                : null,
        };

        SpendingLimit? Used(int person) => limits[person] is { } limit ? limit with { Used = limit.Used + used[person] } : null;
    }

    private static void Judge(History history, SpendingLimit?[] limits, int needed, bool isEnough)
    {
        var rejections = history.Accepted.Count(step => !step.Decision.IsApproval);
        var approvals = history.Accepted.Where(step => step.Decision.IsApproval).ToList();
        Assert.Equal(rejections == 0 && approvals.Count >= needed, isEnough);
        Assert.True(rejections == 0 || !history.Accepted[^1].Decision.IsApproval, "Somebody decided after a rejection.");

        var names = new List<int>();
        foreach (var (decision, attempt, _) in history.Accepted)
        {
            var parties = attempt.Absent is { } absent ? new[] { attempt.Person, absent } : [attempt.Person];
            Assert.DoesNotContain(0, parties);
            Assert.NotEqual(attempt.Person, attempt.Absent);
            Assert.False(attempt.Odd is 1 or 2, "It was expired, or another request.");
            Assert.All(parties, party => Assert.NotNull(limits[party]));
            if (attempt.Absent is not null)
            {
                Assert.InRange(attempt.Hours, 2, 13);
                Assert.False(attempt.Odd is 3 or 4, "The delegation was another's, or passed on.");
            }

            names.AddRange(parties);
            if (decision.IsApproval)
            {
                Assert.All(parties, party => Assert.Equal("EUR", limits[party]!.Currency));
                Assert.All(parties, party => Assert.True(limits[party]!.PerOrder >= 92.50m));
                Assert.All(parties, party => Assert.True(limits[party]!.Used + 92.50m <= limits[party]!.PerMonth));
            }
        }

        Assert.Equal(names.Count, names.Distinct().Count());
    }

    private static int NumberOf(Guid person) => Enumerable.Range(0, People).Single(number => SomeOrder.Person(number) == person);

    /// <summary>Person 0 is the requester. Odd: 1 too late, 2 another hash, 3 another's delegation, 4 one passed on.</summary>
    private sealed record Attempt(int Person, int? Absent, int Hours, int Odd, bool Rejects);

    private sealed record History(List<(Decision Decision, Attempt Attempt, ApprovalCase Case)> Accepted, HashSet<string> Refusals);
}
