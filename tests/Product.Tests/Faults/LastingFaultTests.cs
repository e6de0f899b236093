using System.Net;
using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using Microsoft.Xrm.Sdk;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Faults;

/// <summary>
/// What a bad day costs: a fault lasts for six hours, with the clock ticking every five minutes. Twelve listings an hour are the least;
/// docs/syncing.md, "A bad day", has the figures.
/// </summary>
public sealed class LastingFaultTests : IDisposable
{
    private const int Hours = 6;
    private const int TicksOfAnHour = 12;

    private readonly ITestOutputHelper _output;
    private readonly ProductEnvironment _environment = new(models: 60);
    private readonly string[] _models;
    private readonly string _sick;
    private int _answeredInstead;

    public LastingFaultTests(ITestOutputHelper output)
    {
        _output = output;
        _models =
        [
            .. _environment.MatterportAccount.Models.Where(model => model is { Demo: false, State: "active" }).Select(model => model.Id),
        ];
        _sick = _models[0];
        _environment.Sync();
        Edit("Edited there");
    }

    private long Requests => _environment.Matterport.Counters.Snapshot.Requests + _answeredInstead;

    [Theory]
    [InlineData(FaultKind.ServerError, 14)]
    [InlineData(FaultKind.TooManyRequests, TicksOfAnHour)]
    public void A_host_that_answers_nothing_is_asked_no_more_often_than_by_the_clock(FaultKind fault, int most)
    {
        _environment.Matterport.Faults.Rates[fault] = 1;

        Assert.All(Day(), hour => Assert.InRange(hour, 1, most));
        Assert.Equal(0, Read());
        Assert.InRange(Count("mpt_syncrun"), 1, 10);

        Cure();
        Assert.Equal(_models.Length, Read());
        Assert.Empty(Issues());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(34_000_000)]
    public void A_model_that_cannot_be_read_holds_up_no_other_and_is_told_of_once(int length)
    {
        var answer = length == 0 ? "" : $$$"""{"data":{"model":"{{{new string('x', length)}}}"}}""";
        _environment.Wire = inner => new Answering(inner, body => Answer(body, answer));

        var hours = Day();

        Assert.InRange(hours[0], TicksOfAnHour, 70);
        Assert.All(hours.Skip(1), hour => Assert.InRange(hour, TicksOfAnHour, 20));
        Assert.Equal(_models.Length - 1, Read());
        Assert.InRange(Count("mpt_syncrun"), 1, 6);
        Assert.Equal(_sick, Assert.Single(Issues()).GetAttributeValue<string>("mpt_name"));

        Cure();
        Assert.Equal(_models.Length, Read());
        Assert.Empty(Issues());
    }

    [Fact]
    public void A_field_that_always_fails_holds_up_no_other_field()
    {
        _environment.Matterport.Faults.Rates[FaultKind.PartialData] = 1;
        _environment.Matterport.Faults.FailsField = field => field.Path.EndsWith("publication", StringComparison.Ordinal);

        Assert.All(Day(), hour => Assert.InRange(hour, TicksOfAnHour, 26));
        Assert.Equal(_models.Length, Read());
        Assert.InRange(Count("mpt_syncrun"), 1, 6);
        Assert.Equal(_models.Length, Issues().Length);

        Cure();
        Edit("Edited again");
        Tick(3);
        Assert.Empty(Issues());
    }

    [Fact]
    public void The_edit_of_a_model_that_cannot_be_read_waits_and_holds_up_no_other()
    {
        Tick(3);
        _environment.Wire = inner => new Answering(inner, body => Answer(body, ""));
        foreach (var model in _models.Take(2))
        {
            _environment
                .Platform.ServiceFor(_environment.Ann)
                .Update(new Entity("mpt_model", _environment.Mirror(model).Id) { ["mpt_presentedby"] = "Ann" });
        }

        Assert.All(Day(), hour => Assert.InRange(hour, TicksOfAnHour, 60));
        Assert.Equal([false, true], _models.Take(2).Select(IsPresentedByAnn));
        Assert.Equal(_environment.Mirror(_sick)["mpt_name"], Assert.Single(Issues())["mpt_name"]);

        Cure();
        Tick(6 * TicksOfAnHour);
        Assert.Equal([true, true], _models.Take(2).Select(IsPresentedByAnn));
        Assert.Empty(Issues());
    }

    [Fact]
    public void Fifty_presses_of_sync_while_Matterport_asks_to_wait_make_one_request()
    {
        Tick(1);
        _environment.Matterport.Faults.Rates[FaultKind.TooManyRequests] = 1;
        _environment.Matterport.Faults.RetryAfter = TimeSpan.FromMinutes(30);
        var before = Requests;
        var runs = _models.Take(50).Select(Press).ToArray();

        _environment.Platform.RunJobs();

        Assert.Equal(50, runs.Distinct().Count());
        Assert.Equal(1, Requests - before);
        Tick(5);
        Assert.Equal(1, Requests - before);
        Cure();
        Assert.All(runs, run => Assert.Contains(run, Ended()));
    }

    public void Dispose() => _environment.Dispose();

    private void Edit(string name)
    {
        foreach (var model in _models)
        {
            _environment.MatterportAccount.Edit(model, one => one with { MlsName = name });
        }
    }

    private bool IsPresentedByAnn(string model) => _environment.MatterportAccount.Find(model)!.Publication.PresentedBy == "Ann";

    private Guid Press(string model) =>
        (Guid)
            _environment.Call(_environment.Ann, "mpt_SyncModel", ("TableName", "mpt_model"), ("RowId", _environment.Mirror(model).Id))[
                "RunId"
            ];

    private HashSet<Guid> Ended() => [.. _environment.Rows("mpt_syncrun", "statecode").Where(row => !IsOpen(row)).Select(row => row.Id)];

    private static bool IsOpen(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode").Value == 0;

    private string? Answer(string body, string answer)
    {
        var isInstead = body.Contains(_sick, StringComparison.Ordinal);
        _answeredInstead += isInstead ? 1 : 0;
        return isInstead ? answer : null;
    }

    private int[] Day()
    {
        var hours = new List<int>();
        for (var hour = 0; hour < Hours; hour++)
        {
            var before = Requests;
            Tick(TicksOfAnHour);
            hours.Add((int)(Requests - before));
            _output.WriteLine(
                $"hour {hour + 1}: {hours[^1]} requests, {Count("mpt_syncrun")} runs, {Open("mpt_work").Length} open work,"
                    + $" {Issues().Length} issues, {Read()} read"
            );
            Assert.InRange(Open("mpt_work").Length, 0, 3);
        }

        return [.. hours];
    }

    private void Cure()
    {
        _environment.Wire = null;
        _environment.Matterport.Faults.Clear();
        Tick(2 * TicksOfAnHour);
    }

    private void Tick(int ticks)
    {
        for (var tick = 0; tick < ticks; tick++)
        {
            _environment.Platform.RunJobs();
            _environment.Clock.Advance(TimeSpan.FromMinutes(5));
            _environment.Call(_environment.Ada, "mpt_RunDueWork");
        }
    }

    private int Read() =>
        _environment.Rows("mpt_model", "mpt_listingname").Count(row => row.GetAttributeValue<string>("mpt_listingname") == "Edited there");

    private int Count(string table) => _environment.Rows(table, "statecode").Count;

    private Entity[] Issues() => Open("mpt_syncissue");

    private Entity[] Open(string table) => [.. _environment.Rows(table).Where(IsOpen)];

    private sealed class Answering(HttpMessageHandler inner, Func<string, string?> answer) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return answer(body) is not { } said
                ? await base.SendAsync(request, cancellationToken)
                : new HttpResponseMessage(said.Length == 0 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK)
                {
                    Content = new StringContent(said, Encoding.UTF8, "application/json"),
                };
        }
    }
}
