using System.Text.Json;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.Playground.Scenarios.Facts;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>Chapter 1: the solution is there, the people are there, the account has its token.</summary>
internal sealed class SetUp(Session session, PropertyFile file)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Sets up; a second time changes nothing.</summary>
    public (Cast Cast, SetupFacts Facts) Play(LiveAccount? live)
    {
        var planted = session.World is { } world ? Plant(world) : 0;
        var token = live is null ? session.World!.ProductionToken : new ApiToken(live.TokenId, live.TokenSecret);
        var cast = Cast.Of(session, token.TokenId, token.TokenSecret, live?.AllowWrites ?? true);
        var checks = Checks(cast).Checks;
        if (live is not null)
        {
            DemandToken(checks);
        }

        var package = session.Platform.Package;
        return (
            cast,
            new SetupFacts(
                session.Server?.Address.ToString(),
                session.DataverseServer.WebApiUrl.ToString(),
                session.World?.Count ?? 0,
                planted,
                $"{package.Name} {package.Version}",
                package.Tables.Values.Count(table => !table.IsSystem),
                package.CustomApis.Count,
                package.Steps.Count,
                package.Roles.Count,
                checks
            )
        );
    }

    /// <summary>What the setup check says.</summary>
    public static (IReadOnlyList<CheckFacts> Checks, bool Healthy) Checks(Cast cast)
    {
        var answer = cast.Ada.Call(CheckSetupMessage.Name, new CheckSetupMessage.Request().ToParameters(), CheckSetupMessage.Response.From);
        return (JsonSerializer.Deserialize<CheckFacts[]>(answer.Checks ?? "[]", Web)!, answer.Healthy);
    }

    private int Plant(MatterportAccount world)
    {
        var before = world.Count;
        var planting = new WorldPlanting(world);
        foreach (
            var (row, index) in file.Rows.Select((row, index) => (row, index)).Where(pair => session.State.Planted.Add(pair.row.Reference))
        )
        {
            planting.Plant(row, index + 1);
        }

        session.Save();
        return world.Count - before;
    }

    private static void DemandToken(IReadOnlyList<CheckFacts> checks)
    {
        var bad = checks.FirstOrDefault(check => check is { Check: "token", Outcome: "bad" });
        if (bad is null)
        {
            return;
        }

        var sentence = $"{bad.Found} {bad.Fix}";
        throw bad.Found.StartsWith("Matterport refuses", StringComparison.Ordinal)
            ? new BadInputException(sentence)
            : new OtherSideException(sentence);
    }
}
