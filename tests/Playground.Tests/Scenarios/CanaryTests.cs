using System.Text;
using MatterportForDataverse.Playground.Cli;
using MatterportForDataverse.Playground.Scenarios;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Playground.Tests.Scenarios;

public sealed class CanaryTests
{
    [Fact]
    public async Task The_secret_of_the_token_is_in_its_own_column_and_nowhere_else()
    {
        using var scratch = new TemporaryFolder();
        using var output = new StringWriter();
        await using var session = await Session.OpenAsync(new SessionOptions { Models = 15, Folder = scratch.Below("data") }, default);
        var (id, secret) = (session.World!.ProductionToken.TokenId, session.World.ProductionToken.TokenSecret);
        string[] canaries = [secret, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}"))];

        var text = new TextStory(output);
        text.End(await new Scenario(session, PropertyFile.Read(Shipped.Sample), text).PlayAsync(null, default), quiet: false);

        var places = new List<(string Place, string Text)> { ("output", output.ToString()) };
        places.AddRange(session.Platform.Traces.Select(trace => ("trace of " + trace.Source, trace.Text)));
        places.AddRange(session.Platform.Jobs.Select(job => ("job", job.Error ?? "")));
        places.AddRange(Cells(session));
        var found = places
            .Where(place => canaries.Any(canary => place.Text.Contains(canary, StringComparison.Ordinal)))
            .Select(place => place.Place)
            .ToArray();
        Assert.Equal([AccountTable.Table + "." + AccountTable.TokenSecret.Name], found);
    }

    private static IEnumerable<(string Place, string Text)> Cells(Session session)
    {
        var desk = new Desk(session.Platform.System);
        return from table in session.Platform.Package.Tables.Values
            from row in desk.Rows(table.Name, [.. table.Columns.Select(column => column.Name)])
            from cell in row.Attributes
            select ($"{table.Name}.{cell.Key}", $"{cell.Value}");
    }
}
