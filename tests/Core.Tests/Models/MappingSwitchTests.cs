using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>An administrator switches a field mapping off, on, or over; what was edited meanwhile is not forgotten.</summary>
public sealed class MappingSwitchTests
{
    private readonly SyncWorld _world = new(models: 4);
    private readonly string _id;

    public MappingSwitchTests()
    {
        _world.Sync();
        _id = _world.Models.First(model => model.State == "active").Id;
    }

    [Theory]
    [InlineData("summary", true)]
    [InlineData("summary", false)]
    [InlineData("contact.name", true)]
    [InlineData("contact.name", false)]
    public void An_edit_while_its_mapping_was_off_arrives_when_it_is_on_again(string field, bool there)
    {
        _world.Mapped(field, row => row.Set(FieldMappingTable.Active, false));
        Edit(field, there);
        _world.Sync();
        _world.Mapped(field, row => row.Set(FieldMappingTable.Active, true));
        _world.Sync(full: true);

        Assert.Equal(("while off", "while off"), (_world.Ours(_id, field), _world.Theirs(_id, field)));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_a_switch_the_next_tick_lists_everything(bool there)
    {
        _world.Mapped("summary", row => row.Set(FieldMappingTable.Active, false));
        Edit("summary", there);
        _world.Tick();
        _world.Clock.Advance(TimeSpan.FromHours(2));
        _world.EditThere(_world.Models.Last(model => model.State == "active").Id, "name", "moves the watermark");
        _world.Tick();
        _world.Mapped("summary", row => row.Set(FieldMappingTable.Active, true));
        _world.Tick();

        Assert.Equal(("while off", "while off"), (_world.Ours(_id, "summary"), _world.Theirs(_id, "summary")));
        var full = _world.Account.LastFullOn;
        _world.Tick();
        _world.Tick();
        Assert.Equal(full, _world.Account.LastFullOn);
    }

    [Fact]
    public void What_waits_to_be_sent_waits_no_more_once_its_mapping_goes_only_the_other_way()
    {
        _world.EditHere(_id, "summary", "ours");
        _world.Mapped("summary", row => row.Set(FieldMappingTable.Direction, Direction.Off));
        _world.Sync(full: true);

        Assert.Equal(
            (false, SyncState.InSync),
            (_world.MirrorOf(_id).Get(ModelTable.Dirty), _world.MirrorOf(_id).Get(ModelTable.SyncState))
        );
        Assert.Equal(0, _world.Api.Counters.Snapshot.Mutations);
    }

    [Fact]
    public void A_switch_to_only_there_sends_what_differs()
    {
        _world.Mapped("summary", row => row.Set(FieldMappingTable.Direction, Direction.ToDataverse));
        _world.EditHere(_id, "summary", "ours");
        _world.Sync();
        _world.EditHere(_id, "summary", "ours again");
        _world.Mapped("summary", row => row.Set(FieldMappingTable.Direction, Direction.ToMatterport));
        _world.Sync(full: true);
        _world.Sync();
        Assert.Equal(_world.Ours(_id, "summary"), _world.Theirs(_id, "summary"));
    }

    [Fact]
    public void Without_a_switch_a_complete_listing_reads_nothing_again()
    {
        _world.Sync(full: true);
        var reads = _world.Api.Counters.Snapshot.Requests;
        _world.Sync(full: true);
        Assert.Equal(reads + 1, _world.Api.Counters.Snapshot.Requests);
    }

    private void Edit(string field, bool there)
    {
        if (there)
        {
            _world.EditThere(_id, field, "while off");
        }
        else
        {
            _world.EditHere(_id, field, "while off");
        }
    }
}
