using System.ServiceModel;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Dataverse;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Plugins.Tests.Fakes;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins.Tests.Dataverse;

public sealed class BulkWriteTests
{
    private const string Table = "mpt_thing";
    private readonly FakeOrganizationService _service = new();
    private readonly SdkRows _rows;

    public BulkWriteTests()
    {
        _service.Tables.WithKey(Table, "mpt_code");
        _rows = new SdkRows(_service, (_, _) => false);
    }

    [Fact]
    public void A_hundred_rows_are_one_request()
    {
        Assert.All(_rows.UpsertMany(Things(250)), outcome => Assert.True(outcome.IsWritten));
        Assert.Equal(3, _rows.RequestsSent);
        Assert.Equal(["UpsertMultiple"], _service.Requests.Select(request => request.RequestName).Distinct());
    }

    [Fact]
    public void Rows_with_a_version_are_updated_while_it_matches()
    {
        var ids = _rows.UpsertMany(Things(3)).Select(outcome => outcome.Id).ToArray();
        var rows = ids.Select(id => _rows.Find(RowKey.Of(Table, id), [])!)
            .Select(row => new Row(Table) { Id = row.Id, Version = row.Version }.SetRaw("mpt_size", 9));

        Assert.All(_rows.UpsertMany(rows.ToArray()), outcome => Assert.Equal(RowResult.Updated, outcome.Result));

        var request = _service.Requests.Last();
        Assert.Equal("UpdateMultiple", request.RequestName);
        Assert.Equal(ConcurrencyBehavior.IfRowVersionMatches, request["ConcurrencyBehavior"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    [InlineData(99)]
    public void A_row_that_spoils_its_chunk_stands_alone_in_the_end(int poison)
    {
        _service.Fault = request => Codes(request).Contains("k" + poison) ? -2147220989 : null;

        var outcomes = _rows.UpsertMany(Things(100));

        Assert.Equal(RowResult.Failed, outcomes[poison].Result);
        Assert.EndsWith("[row.invalid]", outcomes[poison].Error, StringComparison.Ordinal);
        Assert.Equal(99, outcomes.Count(outcome => outcome.IsWritten));
        Assert.Equal(99, _service.Tables.All(Table).Count());
        Assert.True(_rows.RequestsSent <= 1 + (2 * 7), $"{_rows.RequestsSent} requests");
    }

    [Theory]
    [InlineData(-2147015902)]
    [InlineData(-2147015903)]
    [InlineData(-2147015898)]
    public void Throttling_ends_the_write_and_is_not_halved(int code)
    {
        _service.Fault = _ => code;
        var refusal = Assert.Throws<DataverseBusyException>(() => _rows.UpsertMany(Things(100)));
        Assert.Equal(ErrorKind.Later, refusal.Kind);
        Assert.Equal(1, _rows.RequestsSent);
    }

    [Fact]
    public void A_lost_answer_ends_the_write_and_is_no_bug()
    {
        _service.Fault = _ => throw new TimeoutException();
        Assert.Throws<DataverseBusyException>(() => _rows.UpsertMany(Things(100)));
        Assert.Equal(1, _rows.RequestsSent);
    }

    [Fact]
    public void A_lost_answer_to_one_request_is_no_bug()
    {
        _service.Fault = _ => throw new CommunicationException("The connection was closed.");
        Assert.Throws<DataverseBusyException>(() => _rows.Find(RowKey.Of(Table, Guid.NewGuid()), []));
    }

    [Theory]
    [InlineData(-2147220937)] // 0x80040237: the id
    [InlineData(-2147088238)] // 0x80060892: an alternate key
    public void Somebody_who_created_the_same_row_in_the_same_moment_is_met_by_a_second_try(int duplicate)
    {
        var race = true;
        _service.Fault = _ =>
        {
            var lost = race;
            race = false;
            return lost ? duplicate : null;
        };
        Assert.True(Assert.Single(_rows.UpsertMany(Things(1))).IsWritten);
        Assert.Equal(2, _rows.RequestsSent);
    }

    [Theory]
    [InlineData(-2147220960, "row.forbidden", ErrorKind.Forbidden)]
    [InlineData(-2147220989, "row.invalid", ErrorKind.Invalid)]
    [InlineData(-2147220937, "row.duplicate", ErrorKind.Conflict)]
    [InlineData(-2147088238, "row.duplicate", ErrorKind.Conflict)]
    [InlineData(-2147204784, "dataverse.busy", ErrorKind.Later)]
    [InlineData(-2147015902, "dataverse.busy", ErrorKind.Later)]
    [InlineData(-1, "dataverse.failed", ErrorKind.Upstream)]
    public void Every_fault_is_a_refusal_with_a_code(int fault, string code, ErrorKind kind)
    {
        _service.Fault = _ => fault;
        var refusal = Assert.ThrowsAny<DomainException>(() => _rows.Find(RowKey.Of(Table, Guid.NewGuid()), []));
        Assert.Equal(code, refusal.Code);
        Assert.Equal(kind, refusal.Kind);
    }

    [Fact]
    public void The_refusal_of_one_of_our_own_steps_keeps_its_code()
    {
        _service.Fault = _ => -2147220891;
        _service.FaultMessage = "Use the other door. [guard.model]";
        var refusal = Assert.ThrowsAny<DomainException>(() => _rows.Create(new Row(Table)));
        Assert.Equal("guard.model", refusal.Code);
        Assert.Equal("Use the other door.", refusal.Message);
    }

    private static Row[] Things(int count) =>
        Enumerable
            .Range(0, count)
            .Select(number =>
                new Row(Table) { Key = RowKey.Of(Table, new Column<string>("mpt_code"), "k" + number) }.SetRaw("mpt_size", number)
            )
            .ToArray();

    private static IEnumerable<object> Codes(OrganizationRequest request) =>
        ((EntityCollection)request["Targets"]).Entities.Select(entity => entity.KeyAttributes["mpt_code"]);
}
