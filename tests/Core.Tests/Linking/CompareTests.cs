using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

/// <summary>
/// A property and its model have come apart, since the mapping of the property was off or somebody wrote past our steps: neither is
/// overwritten by the other.
/// </summary>
public sealed class CompareTests
{
    private readonly LinkingWorld _world = new();
    private readonly Guid _house;

    public CompareTests()
    {
        _house = _world.Property("House");
        There("House summary");
        _world.Sides.Sync();
        _world.LinkAsync(_house, Id).GetAwaiter().GetResult();
        _world.Sides.Sync(full: true);
        _world.Sides.Sync();
        Assert.Empty(Questions);
    }

    private string Id => _world.Ids[0];

    private string? Summary => _world.Row(_house).Get(PropertyTable.Summary);

    private IReadOnlyList<Row> Questions => _world.Sides.Issues(IssueKind.Conflict);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_edit_while_the_mapping_of_the_property_was_off_is_asked_about_once_it_is_on(bool there)
    {
        Mapped("summary", row => row.Set(FieldMappingTable.Active, false));
        Edit(there, "while off");
        _world.Sides.Sync();
        Mapped("summary", row => row.Set(FieldMappingTable.Active, true));
        _world.Sides.Sync();

        var question = Assert.Single(Questions);
        Assert.Equal(
            there ? ("House summary", "while off") : ("while off", "House summary"),
            (question.Get(SyncIssueTable.DataverseValue), question.Get(SyncIssueTable.MatterportValue))
        );
        Assert.Equal(question.Get(SyncIssueTable.DataverseValue), Summary);
        Assert.Equal(question.Get(SyncIssueTable.MatterportValue), _world.Sides.Theirs(Id, "summary"));
        _world.Sides.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void An_edit_in_Matterport_after_the_switch_overwrites_nothing_that_was_edited_while_it_was_off()
    {
        Mapped("summary", row => row.Set(FieldMappingTable.Active, false));
        Here("while off");
        Mapped("summary", row => row.Set(FieldMappingTable.Active, true));
        There("after the switch");
        _world.Sides.Sync();

        Assert.Equal(("while off", "after the switch"), (Summary, _world.Sides.Theirs(Id, "summary")));
        Assert.Single(Questions);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_value_that_was_written_past_our_steps_is_not_lost(bool there)
    {
        if (there)
        {
            _world.Sides.Stored.Update(
                new Row(ModelTable.Table) { Id = _world.Sides.MirrorOf(Id).Id }.Set(ModelTable.Summary, "past our steps")
            );
        }
        else
        {
            _world.Sides.Stored.Update(new Row(PropertyTable.Table) { Id = _house }.Set(PropertyTable.Summary, "past our steps"));
        }

        Edit(!there, "edited later");
        _world.Sides.Sync();
        var journal = _world.Sides.Stored.All(ChangeTable.Table).Select(entry => entry.Get(ChangeTable.Fields)!);
        Assert.Contains(
            [Summary, _world.Sides.Theirs(Id, "summary"), .. journal],
            text => text!.Contains("past our steps", StringComparison.Ordinal)
        );
        Assert.Contains("edited later", new[] { Summary, _world.Sides.Theirs(Id, "summary") });
    }

    [Fact]
    public void A_mapping_that_goes_only_to_Dataverse_brings_what_the_model_says()
    {
        Mapped("summary", row => row.Set(FieldMappingTable.Active, false));
        There("while off");
        _world.Sides.Sync();
        Mapped("summary", row => row.Set(FieldMappingTable.Active, true).Set(FieldMappingTable.Direction, Direction.ToDataverse));
        _world.Sides.Sync();
        Assert.Equal("while off", Summary);
        Assert.Empty(Questions);
    }

    [Fact]
    public void A_difference_of_spelling_alone_is_left_as_it_is()
    {
        Mapped("summary", row => row.Set(FieldMappingTable.Active, false));
        Here("HOUSE  summary.");
        Mapped("summary", row => row.Set(FieldMappingTable.Active, true));
        _world.Sides.Sync();
        Assert.Empty(Questions);
        Assert.Equal(("HOUSE  summary.", "House summary"), (Summary, _world.Sides.Theirs(Id, "summary")));
    }

    [Fact]
    public void Edits_of_a_property_and_its_model_that_follow_each_other_are_asked_about_by_nobody()
    {
        foreach (var text in new[] { "one", "two", "three", "four" })
        {
            Edit(text.Length == 3, text);
            _world.Sides.Sync();
            Assert.Equal((text, text), (Summary, _world.Sides.Theirs(Id, "summary")));
        }

        Assert.Empty(Questions);
    }

    [Fact]
    public void After_the_clocks_are_reset_nothing_is_compared_when_no_mapping_was_changed()
    {
        Mapped("summary", row => row.Set(FieldMappingTable.Direction, Direction.Both));
        _world.Sides.Sync();
        var compared = Comparisons;
        Assert.Equal(1, compared);
        Reset();
        Assert.Equal(compared, Comparisons);
    }

    [Fact]
    public void After_the_clocks_are_reset_a_mapping_that_was_changed_before_is_compared()
    {
        var compared = Comparisons;
        Mapped("summary", row => row.Set(FieldMappingTable.Active, false));
        Here("while off");
        Mapped("summary", row => row.Set(FieldMappingTable.Active, true));
        Reset();
        Assert.Equal(compared + 1, Comparisons);
        Assert.Single(Questions);
    }

    [Fact]
    public void A_mapping_that_is_switched_on_in_the_second_in_which_a_listing_begins_is_compared_by_the_next()
    {
        Mapped("summary", row => row.Set(FieldMappingTable.Active, false));
        Here("while off");
        _world.Sides.BeforeRequest = what =>
        {
            if (what == "matterport: read")
            {
                _world.Sides.BeforeRequest = null;
                Mapped("summary", row => row.Set(FieldMappingTable.Active, true));
            }
        };
        _world.Sides.Sync(full: true);
        Assert.Empty(Questions);
        _world.Sides.Sync();
        Assert.Single(Questions);
    }

    [Fact]
    public void Records_of_models_of_another_account_are_not_read()
    {
        var account = _world.Sides.Stored.Create(new Row(AccountTable.Table).Set(AccountTable.Name, "Other"));
        Give(Id, new RowReference(AccountTable.Table, account));
        var read = 0;
        _world.Sides.BeforeRequest = what => read += what == "dataverse: query mpt_property" ? 1 : 0;

        Mapped("summary", row => row.Set(FieldMappingTable.Active, false));
        Here("while off");
        Mapped("summary", row => row.Set(FieldMappingTable.Active, true));
        Compare();
        Assert.Equal(0, read);

        Give(Id, Some.Account);
        Compare();
        Assert.Equal(1, read);
        Assert.Single(Questions);
    }

    [Fact]
    public void What_refused_to_be_written_is_tried_again_however_many_models_it_is_of()
    {
        var refusals = new RecordRefusals(_world.Sides.Stored);
        for (var model = 0; model < 51; model++)
        {
            var (gone, record) = (new RowReference(ModelTable.Table, Guid.NewGuid()), new RowReference(PropertyTable.Table, _house));
            refusals.Raise(new IssueOrigin(Some.Account, null), gone, record, Phrase.Of("guard.account.found"), _world.Sides.Now);
        }

        Compare(new CompareBookmark { IsRetry = true });

        // Linked no more, each is settled as soon as it is looked at.
        Assert.Empty(refusals.OfAccount(Some.Account));
    }

    [Fact]
    public void A_property_that_gets_another_model_while_it_is_compared_tells_the_first_one_nothing()
    {
        Mapped("summary", row => row.Set(FieldMappingTable.Active, false));
        Here("while off");
        Mapped("summary", row => row.Set(FieldMappingTable.Active, true));
        LinkedToTheSecondWhileCompared();

        Assert.Equal("House summary", _world.Sides.Ours(Id, "summary"));
        Assert.DoesNotContain(
            Questions,
            question => question.Get(SyncIssueTable.ModelKey) == _world.Sides.MirrorOf(Id).Reference.ToString()
        );
    }

    [Fact]
    public void A_property_that_gets_another_model_while_it_is_compared_shows_that_one()
    {
        Mapped("tourlink", row => row.Set(FieldMappingTable.Active, false));
        _world.Sides.Stored.Update(new Row(PropertyTable.Table) { Id = _house }.Set(PropertyTable.TourLink, "https://example.com/old"));
        Mapped("tourlink", row => row.Set(FieldMappingTable.Active, true));
        LinkedToTheSecondWhileCompared();

        Assert.Equal(_world.Sides.MirrorOf(_world.Ids[1]).Get(ModelTable.TourLink), _world.Row(_house).Get(PropertyTable.TourLink));
    }

    // After the comparison has read the link, and before it writes.
    private void LinkedToTheSecondWhileCompared()
    {
        var isLinked = false;
        _world.Sides.BeforeRequest = what =>
        {
            if (what == "dataverse: query mpt_property")
            {
                _world.Sides.BeforeRequest = null;
                isLinked = true;
                _world.LinkAsync(_house, _world.Ids[1], takeOver: true).GetAwaiter().GetResult();
            }
        };
        Compare();
        Assert.True(isLinked);
    }

    private int Comparisons => _world.Sides.Stored.All(WorkTable.Table).Count(work => work.Get(WorkTable.Kind) == WorkKind.Compare);

    private void Reset()
    {
        _world.Sides.Clock.Advance(TimeSpan.FromMinutes(5));
        new StartSync(Some.Caller(_world.Sides.People), _world.Sides.People, () => _world.Sides.Now).Handle(
            new StartSyncMessage.Request { AccountId = Some.Account.Id, ResetClocks = true }
        );
        _world.Sides.ProcessAllWork();
        Assert.NotNull(_world.Sides.Account.LastFullOn);
    }

    // The comparison alone: a listing would bring what Matterport says of the model.
    private void Compare(CompareBookmark? bookmark = null)
    {
        SyncRuns.Begin(
            _world.Sides.People,
            Some.Account,
            RunKind.Models,
            WorkKind.Compare,
            bookmark ?? new CompareBookmark(),
            _world.Sides.Now,
            startedBy: null
        );
        _world.Sides.ProcessAllWork();
    }

    private void Give(string model, RowReference account) =>
        _world.Sides.Stored.Update(new Row(ModelTable.Table) { Id = _world.Sides.MirrorOf(model).Id }.Set(ModelTable.AccountId, account));

    private void Edit(bool there, string text)
    {
        if (there)
        {
            There(text);
        }
        else
        {
            Here(text);
        }
    }

    private void Here(string text) =>
        _world.Sides.People.Update(new Row(PropertyTable.Table) { Id = _house }.Set(PropertyTable.Summary, text));

    private void There(string text) => _world.Sides.EditThere(Id, "summary", text);

    private void Mapped(string field, Action<Row> change) => _world.Sides.Mapped(field, change, PropertyTable.Table);
}
