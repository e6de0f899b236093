using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Transport;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Setup;

/// <summary>A world after its first sync, with all that an import brings, and a setup check to run in it.</summary>
internal sealed class SetupWorld
{
    public static readonly string[] Roles =
    [
        "Matterport Reader",
        "Matterport Tag Editor",
        "Matterport Operator",
        "Matterport Requester",
        "Matterport Approver",
        "Matterport Auditor",
        "Matterport Administrator",
        "Matterport Clock",
    ];
    public static readonly Guid SystemUser = Guid.NewGuid();
    private const string Assembly = "Plugins";
    private const string Version = "1.2.3.0";

    public SetupWorld()
    {
        Open = World.Open;
        World.Sync();
        World.Tick();
        foreach (var name in Roles)
        {
            Role(name, heldBy: "systemuserroles");
        }

        Import();
    }

    public SyncWorld World { get; } = new();

    /// <summary>The keys by which rows were retrieved.</summary>
    public List<RowKey> Tried { get; } = [];

    public SecretSource Secret { get; set; } = SecretSource.Vault;

    public OpenMatterport Open { get; set; }

    public Language Language { get; set; } = Languages.Shipped.English;

    /// <summary>Creates steps of ours.</summary>
    /// <param name="states">Whether each is on.</param>
    public void Steps(params bool[] states)
    {
        Clear("sdkmessageprocessingstep");
        var type = World.Stored.All("plugintype").Single().Reference;
        foreach (var isOn in states)
        {
            World.Stored.Create(
                new Row("sdkmessageprocessingstep").SetRaw("plugintypeid", type).SetRaw("stage", 20).SetRaw("statecode", isOn ? 0 : 1)
            );
        }
    }

    public Guid Role(string name, string? heldBy)
    {
        var role = World.Stored.Create(new Row("role").SetRaw("name", name));
        if (heldBy is not null)
        {
            World.Stored.Create(new Row(heldBy).SetRaw("roleid", role));
        }

        return role;
    }

    public void Clear(string table)
    {
        foreach (var row in World.Stored.All(table))
        {
            World.Stored.Delete(row.Reference);
        }
    }

    public void Change(Row account) => World.Stored.Update(new Row(AccountTable.Table) { Id = Some.Account.Id }.SetAll(account.Values));

    public void ChangeOnly(string table, string column, object? value) =>
        World.Stored.Update(new Row(table) { Id = World.Stored.All(table).Single().Id }.SetRaw(column, value));

    public OpenMatterport ClientOf(ApiToken token) =>
        _ => new MatterportClient(
            new MatterportTransport(
                new Credentials(token.TokenId, token.TokenSecret),
                new TransportOptions
                {
                    Inner = World.Api.CreateHandler(),
                    Delay = (_, _) => Task.CompletedTask,
                    UtcNow = () => World.Clock.Now,
                }
            )
        );

    public CallerIdentities Call { get; set; } = new(Some.User, Some.User, Some.User, 1, false, "");

    public async Task<(bool Healthy, SetupCheck[] Checks)> CheckAsync(Guid? account = null, Action<RowKey>? retrieve = null)
    {
        var response = await new CheckSetup(
            World.System,
            Open,
            _ => Secret,
            retrieve ?? Tried.Add,
            new Installation(World.Environment, SystemUser, Some.User, Assembly, Version, Call),
            () => World.Clock.Now,
            Language
        ).HandleAsync(new CheckSetupMessage.Request { AccountId = account }, default);
        return (response.Healthy, Json.Read<SetupCheck[]>(response.Checks!));
    }

    /// <summary>What is said under that name.</summary>
    public async Task<SetupCheck> OneAsync(string name) => Assert.Single((await CheckAsync()).Checks, check => check.Check == name);

    /// <summary>The code of what is said under that name, and its outcome.</summary>
    public async Task<(string Outcome, string Code)> CodeAsync(string name)
    {
        var check = await OneAsync(name);
        Assert.Equal(check.Outcome == SetupCheck.Bad, check.Outcome == SetupCheck.Bad && check.Fix is not null);
        return (check.Outcome, check.Code);
    }

    private void Import()
    {
        var stored = World.Stored;
        var assembly = stored.Create(new Row("pluginassembly").SetRaw("name", Assembly));
        stored.Create(new Row("plugintype").SetRaw("pluginassemblyid", new RowReference("pluginassembly", assembly)));
        Steps(true, true, true);
        stored.Create(new Row("workflow") { Id = Installation.ClockFlow }.SetRaw("statecode", 1));
        stored.Create(new Row("solution").SetRaw("uniquename", Installation.Solution).SetRaw("version", Version));
        stored.Create(new Row("organization") { Id = World.Environment }.SetRaw("systemuserid", SystemUser));
        stored.Create(new Row("systemuser") { Id = SystemUser }.SetRaw("fullname", "SYSTEM"));
    }
}
