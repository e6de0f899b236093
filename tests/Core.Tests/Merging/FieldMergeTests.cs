using CsCheck;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Merging;

/// <summary>The table of docs/syncing.md, row by row and as laws.</summary>
public sealed class FieldMergeTests
{
    private static readonly ReplyError Broken = new(ErrorCodes.Internal, "m0/name");
    private static readonly Gen<string?> Value = Pick.One<string?>(null, "a", "b", "c");
    private static readonly Gen<Winner> AnyWinner = Pick.One(
        Winner.RaiseConflict,
        Winner.Dataverse,
        Winner.Matterport,
        Winner.SideSavedLast
    );
    private static readonly Gen<Direction> AnyDirection = Pick.One(
        Direction.Both,
        Direction.ToDataverse,
        Direction.ToMatterport,
        Direction.Off
    );
    private static readonly Gen<WhenCleared> AnyPolicy = Pick.One(WhenCleared.Clear, WhenCleared.Keep);

    private static readonly Gen<FieldRule> AnyRule = Gen.Select(AnyDirection, AnyWinner, AnyPolicy)
        .Select(rule => Some.Rule("name", rule.Item1, rule.Item2, rule.Item3));

    [Theory]
    [InlineData("a", "a", "a", MergeVerdict.Same)]
    [InlineData("a", "a", "b", MergeVerdict.Take)]
    [InlineData("a", "b", "a", MergeVerdict.Keep)]
    [InlineData("a", "b", "b", MergeVerdict.Same)]
    [InlineData("a", "b", "c", MergeVerdict.Ask)]
    [InlineData("a", null, "a", MergeVerdict.Keep)]
    [InlineData("a", "a", null, MergeVerdict.Take)]
    [InlineData("a", null, null, MergeVerdict.Same)]
    [InlineData("a", null, "c", MergeVerdict.Ask)]
    [InlineData("a", "b", null, MergeVerdict.Ask)]
    [InlineData(null, null, null, MergeVerdict.Same)]
    [InlineData(null, "b", null, MergeVerdict.Keep)]
    [InlineData(null, null, "c", MergeVerdict.Take)]
    [InlineData(null, "b", "c", MergeVerdict.Ask)]
    public void Both_ways_with_ask(string? agreed, string? ours, string? theirs, MergeVerdict expected) =>
        Assert.Equal(expected, Merge(Some.Rule("name"), agreed, ours, theirs));

    [Theory]
    [InlineData(Winner.Matterport, false, MergeVerdict.Take)]
    [InlineData(Winner.Dataverse, false, MergeVerdict.Keep)]
    [InlineData(Winner.SideSavedLast, true, MergeVerdict.Keep)]
    [InlineData(Winner.SideSavedLast, false, MergeVerdict.Take)]
    [InlineData(Winner.RaiseConflict, true, MergeVerdict.Ask)]
    public void A_clash_goes_as_the_mapping_says(Winner winner, bool oursIsNewer, MergeVerdict expected) =>
        Assert.Equal(expected, Merge(Some.Rule("name", winner: winner), "a", "b", "c", oursIsNewer));

    [Theory]
    [InlineData(Direction.ToDataverse, WhenCleared.Clear, "b", "a", MergeVerdict.Take)]
    [InlineData(Direction.ToDataverse, WhenCleared.Clear, "b", null, MergeVerdict.Take)]
    [InlineData(Direction.ToDataverse, WhenCleared.Keep, "b", null, MergeVerdict.Leave)]
    [InlineData(Direction.ToMatterport, WhenCleared.Clear, "a", "c", MergeVerdict.Keep)]
    [InlineData(Direction.ToMatterport, WhenCleared.Clear, null, "c", MergeVerdict.Keep)]
    [InlineData(Direction.ToMatterport, WhenCleared.Keep, null, "c", MergeVerdict.Leave)]
    [InlineData(Direction.Off, WhenCleared.Clear, "b", "c", MergeVerdict.Leave)]
    public void One_way_the_leader_wins(Direction direction, WhenCleared policy, string? ours, string? theirs, MergeVerdict expected) =>
        Assert.Equal(expected, Merge(Some.Rule("name", direction, policy: policy), "a", ours, theirs));

    [Theory]
    [InlineData("a", null, MergeVerdict.Keep)]
    [InlineData(null, "a", MergeVerdict.Take)]
    public void With_keep_the_other_side_fills_an_emptied_one_again(string? ours, string? theirs, MergeVerdict expected) =>
        Assert.Equal(expected, Merge(Some.Rule("name", policy: WhenCleared.Keep), "a", ours, theirs));

    [Fact]
    public void When_only_one_side_changed_it_wins_whoever_would_win_a_clash() =>
        Gen.Select(Value, Value, AnyWinner, Gen.Bool)
            .Where((agreed, changed, _, _) => agreed != changed)
            .Sample(
                (agreed, changed, winner, newer) =>
                {
                    Assert.Equal(MergeVerdict.Take, Merge(Some.Rule("name", winner: winner), agreed, agreed, changed, newer));
                    Assert.Equal(MergeVerdict.Keep, Merge(Some.Rule("name", winner: winner), agreed, changed, agreed, newer));
                }
            );

    [Fact]
    public void When_both_hold_the_same_they_agree_whatever_the_rule() =>
        Gen.Select(Value, Value, AnyRule, Gen.Bool)
            .Sample((agreed, value, rule, newer) => Assert.Equal(MergeVerdict.Same, Merge(rule, agreed, value, value, newer)));

    [Fact]
    public void What_is_not_known_changes_nothing_whatever_the_rule() =>
        Gen.Select(Value, Value, AnyRule, Gen.Bool)
            .Sample(
                (agreed, ours, rule, newer) =>
                {
                    foreach (var unknown in new[] { Answer<string>.Absent, Answer<string>.Failed(Broken) })
                    {
                        Assert.Equal(MergeVerdict.Unknown, FieldMerge.Of(rule, agreed, ours, unknown, newer).Verdict);
                    }
                }
            );

    [Fact]
    public void Only_a_rule_that_goes_out_sends_and_only_one_that_comes_in_takes() =>
        Gen.Select(Value, Value, Value, AnyRule, Gen.Bool)
            .Sample(
                (agreed, ours, theirs, rule, newer) =>
                {
                    var verdict = Merge(rule, agreed, ours, theirs, newer);
                    Assert.False(
                        verdict == MergeVerdict.Keep
                            && rule.Direction is Direction.ToDataverse or Direction.Off
                            && verdict == MergeVerdict.Keep
                    );
                    Assert.False(
                        verdict == MergeVerdict.Take
                            && rule.Direction is Direction.ToMatterport or Direction.Off
                            && verdict == MergeVerdict.Take
                    );
                }
            );

    [Fact]
    public void Nobody_is_asked_unless_both_sides_changed_and_the_mapping_says_ask() =>
        Gen.Select(Value, Value, Value, AnyRule, Gen.Bool)
            .Sample(
                (agreed, ours, theirs, rule, newer) =>
                {
                    if (Merge(rule, agreed, ours, theirs, newer) == MergeVerdict.Ask)
                    {
                        Assert.Equal((Direction.Both, Winner.RaiseConflict), (rule.Direction, rule.Winner));
                        Assert.True(agreed != ours && agreed != theirs && ours != theirs);
                    }
                }
            );

    [Fact]
    public void With_keep_no_verdict_empties_a_side_unless_both_sides_changed() =>
        Gen.Select(Value, Value, Value, AnyDirection, AnyWinner)
            .Sample(
                (agreed, ours, theirs, direction, winner) =>
                {
                    var verdict = Merge(Some.Rule("name", direction, winner, WhenCleared.Keep), agreed, ours, theirs);
                    var clash = direction == Direction.Both && ours != agreed && theirs != agreed;
                    Assert.False(!clash && verdict == MergeVerdict.Take && theirs is null && ours is not null, "Dataverse was emptied");
                    Assert.False(!clash && verdict == MergeVerdict.Keep && ours is null && theirs is not null, "Matterport was emptied");
                }
            );

    [Fact]
    public void A_value_that_does_not_fit_is_left_where_it_is_whatever_the_rule() =>
        Gen.Select(Value, Value, AnyRule, Gen.Bool)
            .Sample(
                (agreed, ours, rule, newer) =>
                {
                    Assert.Equal(MergeVerdict.DoesNotFit, Merge(rule, agreed, ours, new string('x', 201), newer));
                    Assert.NotEqual(MergeVerdict.DoesNotFit, Merge(rule, agreed, ours, new string('x', 200), newer));
                }
            );

    private static MergeVerdict Merge(FieldRule rule, string? agreed, string? ours, string? theirs, bool oursIsNewer = false) =>
        FieldMerge.Of(rule, agreed, ours, theirs is null ? Answer<string>.Null : Answer<string>.Of(theirs), oursIsNewer).Verdict;
}
