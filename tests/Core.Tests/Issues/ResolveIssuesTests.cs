using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Issues;

public sealed class ResolveIssuesTests : ResolvingIssues
{
    [Theory]
    [InlineData("dataverse", null, "ours")]
    [InlineData("matterport", null, "theirs")]
    [InlineData("value", "a third", "a third")]
    [InlineData("value", null, null)]
    public void What_is_decided_stands_on_both_sides(string choice, string? value, string? expected)
    {
        Resolve(Conflict.Id, choice, value);
        World.Sync();
        Assert.Equal((expected, expected), Both);
        Assert.Empty(World.Issues(IssueKind.Conflict));
        Assert.Equal(SyncState.InSync, World.MirrorOf(ModelId).Get(ModelTable.SyncState));
        World.AssertThatNothingIsWrittenAnyMore();
    }

    [Theory]
    [InlineData("dataverse")]
    [InlineData("matterport")]
    [InlineData("value")]
    public void A_side_that_changed_after_the_decision_was_asked_for_is_not_overwritten(string choice)
    {
        World.EditThere(ModelId, Field, "theirs again");
        Resolve(Conflict.Id, choice, "a third");
        World.Sync();
        Assert.Equal("theirs again", World.Theirs(ModelId, Field));
        if (choice == "matterport")
        {
            Assert.Equal("theirs again", World.Ours(ModelId, Field));
        }
        else
        {
            Assert.Equal("theirs again", Conflict.Get(SyncIssueTable.MatterportValue));
        }
    }

    [Fact]
    public void A_decision_is_made_once()
    {
        var issue = Conflict.Id;
        Resolve(issue, "dataverse", null);
        Assert.Throws<ConflictSettledException>(() => Resolve(issue, "matterport", null));
    }

    [Fact]
    public void Only_four_choices_are_choices_and_only_a_value_that_fits()
    {
        Assert.Throws<InvalidRequestException>(() => Resolve(Conflict.Id, "mine", null));
        Assert.Throws<InvalidRequestException>(() => Resolve(Conflict.Id, "value", new string('x', 4001)));
        Assert.Equal(("ours", "theirs"), Both);
    }

    [Theory]
    [InlineData("value", "\u202eseton")]
    [InlineData("dataverse", null)]
    public void A_value_that_could_not_be_sent_is_not_chosen(string choice, string? value)
    {
        World.EditHere(ModelId, Field, "ours\u2067");

        Assert.Equal("value.direction", Assert.Throws<ValueRefusedException>(() => Resolve(Conflict.Id, choice, value)).Code);

        Assert.Equal(("ours\u2067", "theirs"), Both);
    }

    [Fact]
    public void What_is_in_Matterport_already_can_be_chosen_whatever_it_is()
    {
        World.EditThere(ModelId, Field, "\u202eseton");
        World.Sync();

        Resolve(Conflict.Id, "matterport", null);

        Assert.Equal(("\u202eseton", "\u202eseton"), Both);
    }

    [Theory]
    [InlineData("Norway", "NO")]
    [InlineData("NO", "NO")]
    public void A_country_that_is_typed_as_the_value_is_written_as_its_code(string typed, string code)
    {
        World.Mapped("address.countrycode", row => row.Set(FieldMappingTable.Winner, Winner.RaiseConflict));
        World.EditHere(ModelId, "address.countrycode", "SE");
        World.EditThere(ModelId, "address.countrycode", "DK");
        World.Sync();
        var issue = World.Issues(IssueKind.Conflict).Single(one => one.Get(SyncIssueTable.Field) == "address.countrycode").Id;

        Assert.Throws<ValueRefusedException>(() => Resolve(issue, "value", "Narnia"));
        Resolve(issue, "value", typed);
        World.Sync();

        Assert.Equal(code, World.Theirs(ModelId, "address.countrycode"));
    }

    [Fact]
    public void A_value_may_be_as_long_as_the_column_holds()
    {
        var longest = new string('x', 4000);
        var issue = Conflict.Id;
        Resolve(issue, "value", longest);
        Assert.Equal(longest, World.Ours(ModelId, Field));
        var resolution = Issue(issue).Get(SyncIssueTable.Resolution)!;
        Assert.Equal(4000, resolution.Length);
        Assert.EndsWith("x…", resolution, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dataverse", "dataverse: ours")]
    [InlineData("matterport", "matterport: theirs")]
    [InlineData("value", "value: a third")]
    public void The_issue_says_who_decided_what_and_when(string choice, string resolution)
    {
        var issue = Conflict.Id;
        Resolve(issue, choice, "a third");
        AssertSettled(Issue(issue), resolution);
    }

    [Fact]
    public void Nothing_is_sent_by_the_decision_itself()
    {
        var requests = World.Api.Counters.Snapshot.Requests;
        Resolve(Conflict.Id, "dataverse", null);
        Assert.Equal(requests, World.Api.Counters.Snapshot.Requests);
        Assert.Equal(("ours", "theirs"), Both);
    }

    [Fact]
    public void Deciding_again_changes_nothing()
    {
        var issue = Conflict.Id;
        Resolve(issue, "matterport", null);
        AssertUnchanged(() => Assert.Throws<ConflictSettledException>(() => Resolve(issue, "dataverse", null)), issue);
    }

    [Fact]
    public void A_question_that_the_model_no_longer_asks_is_not_decided()
    {
        var issue = Conflict.Id;
        World.Stored.Update(new Row(ModelTable.Table) { Id = World.MirrorOf(ModelId).Id }.Set(ModelTable.MergeBase, null));
        AssertUnchanged(() => Assert.Throws<ConflictSettledException>(() => Resolve(issue, "dataverse", null)), issue);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("x")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void What_is_no_list_of_ids_is_refused(string ids) =>
        Assert.Throws<InvalidRequestException>(() =>
            new ResolveIssues(Some.Caller(World.People), World.People, User, () => World.Clock.Now, () => Languages.Shipped.English).Handle(
                new ResolveIssuesMessage.Request { IssueIds = ids, Choice = "dataverse" }
            )
        );

    [Fact]
    public void A_model_that_somebody_edits_at_the_same_moment_is_not_overwritten()
    {
        var issue = Conflict.Id;
        var caller = new PlatformRows(World.Stored, () => World.Clock.Now, null)
        {
            BeforeRequest = request =>
            {
                if (request == "update " + ModelTable.Table)
                {
                    World.EditHere(ModelId, Field, "ours again");
                }
            },
        };
        Assert.Throws<RowChangedException>(() => Resolve(issue, "matterport", null, system: caller));
        Assert.Equal(("ours again", "theirs"), Both);
        Assert.Equal(issue, Conflict.Id);
    }
}
