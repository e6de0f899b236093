using System.Text;
using MatterportForDataverse.Playground.Cli;
using MatterportForDataverse.Playground.Demo;
using MatterportForDataverse.Playground.Properties;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Playground.Tests.Demo;

public sealed class DemoSecrecyTests
{
    [Fact]
    public async Task The_secret_of_the_token_is_in_its_own_column_and_nowhere_else()
    {
        using var scratch = new TemporaryFolder();
        using var output = new StringWriter();
        await using var session = await Session.OpenAsync(new SessionOptions { Models = 15, Folder = scratch.Below("data") }, default);
        var (id, secret) = (session.Account!.ProductionToken.TokenId, session.Account.ProductionToken.TokenSecret);
        string[] canaries = [secret, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}"))];

        var text = new ConsoleReporter(output);
        text.End(await new DemoRun(session, PropertyFile.Read(ContentFiles.Sample), text).RunAsync(null, default), quiet: false);

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
        var client = new DataverseClient(session.Platform.System);
        return from table in session.Platform.Package.Tables.Values
            from row in client.Rows(table.Name, [.. table.Columns.Select(column => column.Name)])
            from cell in row.Attributes
            select ($"{table.Name}.{cell.Key}", $"{cell.Value}");
    }
}
