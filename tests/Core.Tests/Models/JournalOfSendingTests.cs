using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>Whatever becomes of us, what our change replaced in Matterport is in the journal.</summary>
public sealed class JournalOfSendingTests
{
    private const string Replaced = "text of somebody there";
    private readonly SyncWorld _world = new(models: 4);
    private readonly string _id;

    public JournalOfSendingTests()
    {
        _world.Sync();
        _id = _world.Models.First(model => model.State == "active").Id;
    }

    private ChangedField[] Entries =>
        [
            .. _world
                .Stored.All(ChangeTable.Table)
                .Where(entry => entry.Get(ChangeTable.Side) == Side.Matterport)
                .SelectMany(Journal.FieldsOf),
        ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_replaced_is_in_the_journal_once_even_if_the_answer_is_lost(bool lost)
    {
        EditBoth();
        if (lost)
        {
            _world.Api.Faults.Next(request => request.IsMutation ? FaultKind.DropAfterCommit : null);
        }

        _world.Sync();
        _world.Sync();
        Assert.Equal("ours", _world.Theirs(_id, "summary"));
        var entry = Assert.Single(Entries, changed => changed.Field == "summary");
        Assert.Equal((Replaced, "ours"), (entry.Before, entry.After));
    }

    [Fact]
    public void What_is_replaced_is_in_the_journal_before_anything_is_sent()
    {
        EditBoth();
        _world.BeforeRequest = request =>
        {
            if (request == "matterport: write")
            {
                Assert.Contains(Entries, changed => changed.Before == Replaced);
            }
        };
        _world.Sync();
        Assert.Equal("ours", _world.Theirs(_id, "summary"));
    }

    [Theory]
    [InlineData("dataverse: upsert mpt_change")]
    [InlineData("matterport: write")]
    [InlineData("dataverse: upsert mpt_model")]
    public void What_is_replaced_is_in_the_journal_even_if_we_are_cut_off(string at)
    {
        EditBoth();
        var left = at == "dataverse: upsert mpt_model" ? 2 : 1; // The first is the intent.
        _world.BeforeRequest = request =>
        {
            if (request == at && --left == 0)
            {
                throw new CutOffException();
            }
        };
        _world.Sync();
        Assert.True(left <= 0);
        _world.BeforeRequest = null;

        _world.Tick(TimeSpan.FromMinutes(10));
        _world.Tick(TimeSpan.FromMinutes(10));
        Assert.Equal("ours", _world.Theirs(_id, "summary"));
        Assert.Contains(Entries, changed => changed.Field == "summary" && changed.Before == Replaced);
    }

    [Fact]
    public void A_key_of_ours_that_is_replaced_is_in_the_journal_too()
    {
        _world.EditThere(_id, "internalid", null);
        _world.LinkKey(_id, "dv-1");
        _world.Sync();
        _world.LinkKey(_id, "dv-2");
        _world.Api.Faults.Next(request => request.IsMutation ? FaultKind.DropAfterCommit : null);
        _world.Sync();
        _world.Sync();
        Assert.Contains(Entries, changed => (changed.Field, changed.Before, changed.After) == ("internalid", "dv-1", "dv-2"));
    }

    [Fact]
    public void The_journal_tells_what_Matterport_made_of_a_value()
    {
        _world.EditHere(_id, "contact.phone", "888-888-8888");
        _world.Sync();
        Assert.Equal(_world.Theirs(_id, "contact.phone"), Assert.Single(Entries, one => one.Field == "contact.phone").After);
    }

    private void EditBoth()
    {
        _world.EditThere(_id, "summary", Replaced);
        _world.EditHere(_id, "summary", "ours"); // The mapping says: Dataverse wins.
    }
}
