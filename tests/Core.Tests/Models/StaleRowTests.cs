using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>Somebody writes a mirror row between our reading and our writing of it.</summary>
public sealed class StaleRowTests
{
    private readonly SyncWorld _world = new(models: 4);
    private readonly string _id;

    public StaleRowTests() => _id = _world.Models.First(model => model.State == "active").Id;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_property_linked_while_its_model_is_read_for_the_first_time_keeps_its_values(bool race)
    {
        var property = _world.People.Create(
            new Row(PropertyTable.Table)
                .Set(PropertyTable.Name, "House")
                .Set(PropertyTable.Summary, "House summary")
                .Set(PropertyTable.Locality, "Lund")
        );
        _world.Mapped("summary", row => row.Set(FieldMappingTable.FirstContact, InitialWinner.Dataverse));
        foreach (
            var mapping in _world.Stored.All(FieldMappingTable.Table).Where(row => row.Get(FieldMappingTable.Field) == "address.locality")
        )
        {
            _world.Stored.Update(
                new Row(FieldMappingTable.Table) { Id = mapping.Id }.Set(FieldMappingTable.FirstContact, InitialWinner.Dataverse)
            );
        }

        if (race)
        {
            Once("dataverse: upsert mpt_model", () => Link(property).GetAwaiter().GetResult());
        }

        _world.Sync();
        if (!race)
        {
            await Link(property);
        }

        _world.Sync();
        _world.Sync(full: true);
        Assert.Equal("House summary", _world.Ours(_id, "summary"));
        Assert.Equal(("House summary", "Lund"), (_world.Theirs(_id, "summary"), _world.Theirs(_id, "address.locality")));
    }

    [Fact]
    public void A_row_that_somebody_creates_in_the_same_moment_is_read_and_merged_in_the_same_round()
    {
        Once("dataverse: upsert mpt_model", () => Link(_world.People.Create(new Row(PropertyTable.Table))).GetAwaiter().GetResult());
        var run = _world.Sync();

        Assert.Equal(0, run.Get(SyncRunTable.FailedCount) ?? 0);
        Assert.NotNull(_world.MirrorOf(_id).Get(ModelTable.ContentHash));
        Assert.Equal(_world.Models.Count, _world.Stored.All(ModelTable.Table).Count);
    }

    [Fact]
    public void A_mark_made_from_an_image_that_is_older_than_our_write_does_not_hide_the_edit()
    {
        _world.Sync();
        _world.EditHere(_id, "summary", "one");
        var image = _world.Stored.Find(RowKey.Of(_world.MirrorOf(_id).Reference), ModelMirror.MergeColumns)!;
        _world.Sync();
        Assert.Equal("one", _world.Theirs(_id, "summary"));

        EditOn(image, "two");
        _world.Sync();
        Assert.Equal("two", _world.Theirs(_id, "summary"));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void An_edit_that_seems_taken_back_on_an_old_image_is_sent_all_the_same()
    {
        _world.EditThere(_id, "summary", "zero");
        _world.Sync();
        var image = _world.Stored.Find(RowKey.Of(_world.MirrorOf(_id).Reference), ModelMirror.MergeColumns)!;
        _world.EditHere(_id, "summary", "one");
        _world.Sync();

        EditOn(image, "zero");
        _world.Sync();
        Assert.Equal(("zero", "zero"), (_world.Theirs(_id, "summary"), _world.Ours(_id, "summary")));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void A_decision_made_while_a_refused_change_is_under_way_stands()
    {
        _world.Sync();
        _world.EditThere(_id, "internalnotes", "there");
        _world.EditHere(_id, "internalnotes", "here");
        _world.Sync();
        _world.EditHere(_id, "address.countrycode", "XK");
        Once("matterport: write", () => _world.Decide(Assert.Single(_world.Issues(IssueKind.Conflict)), "dataverse"));

        _world.Sync();
        _world.EditHere(_id, "address.countrycode", "SE");
        _world.Sync();
        Assert.Equal(("here", "SE"), (_world.Theirs(_id, "internalnotes"), _world.Theirs(_id, "address.countrycode")));
        Assert.Empty(_world.Issues(IssueKind.Conflict));
    }

    [Fact]
    public void An_edit_made_while_a_change_is_refused_is_sent_and_not_parked_with_it()
    {
        _world.Sync();
        _world.EditHere(_id, "address.countrycode", "XK");
        Once("matterport: write", () => _world.EditHere(_id, "address.countrycode", "SE"));
        _world.Sync();
        _world.Sync();

        Assert.Equal("SE", _world.Theirs(_id, "address.countrycode"));
        Assert.Empty(_world.Issues(IssueKind.Rejected));
    }

    private void EditOn(Row image, string summary)
    {
        var write = new Row(ModelTable.Table) { Id = image.Id }.Set(ModelTable.Summary, summary);
        var rules = Mappings.Load(_world.Stored).Fields;
        _world.Stored.Update(write.SetAll(MarkDirty.Marks(ModelFields.Set, image, write, rules, _world.Clock.Now)));
    }

    [Fact]
    public void A_model_that_is_read_in_part_while_somebody_writes_its_row_is_read_again()
    {
        _world.Sync();
        _world.EditThere(_id, "name", "there");
        _world.Api.Faults.FailsField = place => place.Field == "scanCount";
        _world.Api.Faults.Rates[FaultKind.PartialData] = 1;
        Once("dataverse: upsert mpt_model", () => _world.EditHere(_id, "internalnotes", "here"));
        _world.Sync();
        Assert.Empty(_world.Bugs);
        _world.Api.Faults.Clear();
        _world.Tick();
        Assert.Equal(("there", "here"), (_world.Ours(_id, "name"), _world.Theirs(_id, "internalnotes")));
    }

    private void Once(string request, Action act)
    {
        var done = false;
        _world.BeforeRequest = asked =>
        {
            if (!done && asked == request)
            {
                done = true;
                act();
            }
        };
    }

    private Task<LinkModelMessage.Response> Link(Guid property) =>
        new LinkModel(
            Some.Caller(_world.People),
            _world.People,
            () => Mappings.Load(_world.People),
            (write, _) => _world.People.Update(write),
            _world.Open,
            () => _world.Clock.Now,
            Guid.NewGuid()
        ).HandleAsync(
            new LinkModelMessage.Request
            {
                TableName = PropertyTable.Table,
                RowId = property,
                ModelId = _id,
                AccountId = Some.Account.Id,
            },
            default
        );
}
