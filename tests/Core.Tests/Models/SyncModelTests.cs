using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

public sealed class SyncModelTests
{
    private readonly SyncWorld _world = new(models: 4);
    private readonly string[] _ids;

    public SyncModelTests()
    {
        _world.Sync();
        _ids = [.. _world.Models.Where(model => model.State == "active").Select(model => model.Id)];
    }

    [Fact]
    public void Edits_of_that_model_travel_both_ways_and_those_of_others_wait()
    {
        foreach (var id in _ids)
        {
            _world.EditHere(id, "summary", "ours");
            _world.EditThere(id, "name", "theirs");
        }

        Sync(_world.MirrorOf(_ids[0]).Id);
        _world.ProcessAllWork();

        Assert.Equal(("ours", "theirs"), (_world.Theirs(_ids[0], "summary"), _world.Ours(_ids[0], "name")));
        Assert.All(_ids.Skip(1), id => Assert.NotEqual("ours", _world.Theirs(id, "summary")));
        Assert.All(_ids.Skip(1), id => Assert.NotEqual("theirs", _world.Ours(id, "name")));
    }

    [Fact]
    public void The_run_that_is_given_back_is_one_over_models_of_the_account_and_is_queued()
    {
        var requests = _world.Api.Counters.Snapshot.Requests;
        var run = RunOf(Sync(_world.MirrorOf(_ids[0]).Id));
        Assert.Equal((RunKind.Models, SyncRunStatus.Queued), (run.Get(SyncRunTable.Kind), run.Get(SyncRunTable.StatusCode)));
        Assert.Equal(Some.Account, run.Get(SyncRunTable.AccountId));
        Assert.Equal(run.Reference.ToString(), Assert.Single(_world.Due()).Get(WorkTable.RunKey));
        Assert.Equal(requests, _world.Api.Counters.Snapshot.Requests);
    }

    [Fact]
    public void A_synchronisation_of_one_model_that_did_not_change_writes_nothing_on_its_row()
    {
        var id = _ids[0];
        var row = _world.MirrorOf(id);
        Sync(row.Id);
        _world.ProcessAllWork();
        Assert.Equal(row.Version, _world.MirrorOf(id).Version);
    }

    [Fact]
    public void Asked_for_twice_an_edit_is_sent_once()
    {
        _world.EditHere(_ids[0], "summary", "ours");
        var row = _world.MirrorOf(_ids[0]).Id;
        var (first, second) = (Sync(row), Sync(row));
        _world.ProcessAllWork();
        Assert.Equal(1, _world.Api.Counters.Snapshot.Mutations);
        Assert.All([first, second], run => Assert.Equal(SyncRunStatus.Done, RunOf(run).Get(SyncRunTable.StatusCode)));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void A_model_that_waits_already_is_queued_once()
    {
        var row = _world.MirrorOf(_ids[0]).Id;
        var run = Sync(row);
        Assert.Equal(run, Sync(row));
        Assert.NotEqual(run, Sync(_world.MirrorOf(_ids[1]).Id));
        Assert.Equal(2, _world.Due().Count);
    }

    [Fact]
    public void Behind_a_run_that_is_being_done_one_more_waits()
    {
        var row = _world.MirrorOf(_ids[0]).Id;
        var first = Sync(row);
        _world.Stored.Update(
            new Row(WorkTable.Table) { Id = Assert.Single(_world.Due()).Id }.Set(WorkTable.ClaimedUntil, _world.Clock.Now.AddMinutes(3))
        );

        var second = Sync(row);

        Assert.NotEqual(first, second);
        Assert.Equal(second, Sync(row));
    }

    [Fact]
    public void A_run_that_waits_after_a_failure_is_released_at_once()
    {
        var row = _world.MirrorOf(_ids[0]).Id;
        Sync(row);
        var work = Assert.Single(_world.Due()).Id;
        _world.Stored.Update(new Row(WorkTable.Table) { Id = work }.Set(WorkTable.DueOn, _world.Clock.Now.AddHours(1)));

        Sync(row);

        Assert.Equal(_world.Clock.Now, _world.Stored.All(WorkTable.Table).Single(one => one.Id == work).Get(WorkTable.DueOn));
    }

    [Fact]
    public void Who_may_only_read_the_model_may_have_it_synchronised()
    {
        var reader = new RestrictedRows(_world.People) { ReadOnly = [ModelTable.Table, WorkTable.Table, SyncRunTable.Table] };
        Sync(_world.MirrorOf(_ids[0]).Id, reader);
        Assert.Single(_world.Due());
    }

    [Fact]
    public void Who_may_not_see_the_model_may_not_have_it_synchronised()
    {
        var stranger = new RestrictedRows(_world.People) { Hidden = [ModelTable.Table] };
        Assert.Throws<RowNotFoundException>(() => Sync(_world.MirrorOf(_ids[0]).Id, stranger));
        Assert.Empty(_world.Due());
    }

    [Fact]
    public void A_model_that_is_not_there_begins_nothing()
    {
        var runs = _world.Stored.All(SyncRunTable.Table).Count;
        Assert.Throws<RowNotFoundException>(() => Sync(Guid.NewGuid()));
        Assert.Equal(runs, _world.Stored.All(SyncRunTable.Table).Count);
    }

    [Theory]
    [InlineData(PropertyTable.Table)]
    [InlineData(SiteVisitTable.Table)]
    public void A_record_is_synchronised_by_its_current_model(string table)
    {
        var model = _world.MirrorOf(_ids[0]);
        var record = _world.Stored.Create(new Row(table));
        _world.Stored.Create(
            new Row(ModelLinkTable.Table)
                .Set(ModelLinkTable.CurrentKey, new RowReference(table, record).ToString())
                .Set(ModelLinkTable.ModelKey, model.Reference.ToString())
        );
        Sync(record, table: table);
        Assert.Contains(_ids[0], Assert.Single(_world.Due()).Get(WorkTable.Bookmark), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_without_a_model_is_refused()
    {
        var record = _world.Stored.Create(new Row(PropertyTable.Table).Set(PropertyTable.Name, "A house"));
        Assert.Equal("model.none", Assert.Throws<NoModelException>(() => Sync(record, table: PropertyTable.Table)).Code);
        Assert.Throws<NoModelException>(() => Sync(record, table: "account"));
    }

    private Row RunOf(Guid id) => _world.Stored.All(SyncRunTable.Table).Single(run => run.Id == id);

    private Guid Sync(Guid model, IRows? caller = null, string table = ModelTable.Table) =>
        new SyncModel(Some.Caller(caller ?? _world.People), _world.People, () => _world.Clock.Now)
            .Handle(new SyncModelMessage.Request { TableName = table, RowId = model })
            .RunId;
}
