using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.World;
using MatterportForDataverse.Preview.Serving;
using MatterportForDataverse.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>An open playground: both sides, the clock, and the folder that keeps them.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly DataFolder _folder;
    private readonly Network _network;
    private readonly MatterportServer? _server;

    private Session(
        DataFolder folder,
        ScenarioState state,
        Tempo tempo,
        MatterportApi? matterport,
        MatterportServer? server,
        Network network,
        bool resumed
    )
    {
        (_folder, State, Tempo, Matterport, _server, _network, IsResumed) = (folder, state, tempo, matterport, server, network, resumed);
    }

    /// <summary>What the folder remembers.</summary>
    public ScenarioState State { get; set; }

    /// <summary>True when the folder had been played before.</summary>
    public bool IsResumed { get; }

    /// <summary>How time goes by.</summary>
    public Tempo Tempo { get; }

    /// <summary>The embedded Matterport; null with a real account.</summary>
    public MatterportApi? Matterport { get; }

    /// <summary>The world of the embedded Matterport; null with a real account.</summary>
    public MatterportWorld? World => Matterport?.World;

    /// <summary>The embedded Dataverse.</summary>
    public Platform Platform { get; private set; } = null!;

    /// <summary>Where the embedded Matterport answers; null with a real account.</summary>
    public MatterportServer? Server => _server;

    /// <summary>Where the embedded Dataverse answers.</summary>
    public DataverseServer DataverseServer { get; private set; } = null!;

    /// <summary>Who may ask it.</summary>
    public AccessTokens AccessTokens { get; private set; } = null!;

    /// <summary>The app, to be looked at and pressed.</summary>
    public PreviewSite Preview { get; private set; } = null!;

    /// <summary>The address that opens the app.</summary>
    public Uri AppUrl => Preview.LinkAt(DataverseServer.WebApiUrl);

    /// <summary>Where the data lies.</summary>
    public string Folder => _folder.Path;

    /// <summary>Requests that the plug-ins sent to Matterport.</summary>
    public long MatterportRequests => _network.Requests;

    /// <summary>Opens or makes a playground.</summary>
    /// <exception cref="BadInputException">The folder or the port cannot be used.</exception>
    public static async Task<Session> OpenAsync(SessionOptions options, CancellationToken cancellationToken)
    {
        var folder = DataFolder.Open(options.Folder);
        Session? session = null;
        try
        {
            var known = folder.Load();
            var state = StateFor(known, options, folder.Path);
            folder.Save(state);
            session = await StartAsync(folder, state, options, known is not null, cancellationToken).ConfigureAwait(false);
            session.OpenPlatform(session.State);
            session.AccessTokens = new AccessTokens(session.Platform.System);
            session.Preview = new PreviewSite(session.Platform, session.AccessTokens, Shipped.Package);
            session.DataverseServer = await session
                .Platform.ServeAsync(session.AccessTokens.UserOf, session.Preview.AnswerAsync, cancellationToken)
                .ConfigureAwait(false);
            session.Save();
            return session;
        }
        catch (Exception)
        {
            if (session is not null)
            {
                await session.DisposeAsync().ConfigureAwait(false);
            }

            folder.Dispose();
            throw;
        }
    }

    /// <summary>Has time run by itself from now on.</summary>
    public void RunClock() => (Tempo.Clock as PlaygroundClock)?.Run();

    /// <summary>Keeps everything as it is now.</summary>
    public void Save()
    {
        World?.Save(_folder.World);
        Platform.Save();
        _folder.Save(State = State with { Now = Tempo.Now });
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }

        if (DataverseServer is not null)
        {
            await DataverseServer.DisposeAsync().ConfigureAwait(false);
        }

        ForgetSecret();
        Platform?.Dispose();
        if (State.Live && Platform is not null)
        {
            _folder.Scrub();
        }

        _network.Dispose();
        _folder.Dispose();
    }

    // The secret of a real account stays in no file of ours: it comes from its own file each time.
    private void ForgetSecret()
    {
        if (!State.Live || Platform is null)
        {
            return;
        }

        var desk = new Desk(Platform.System);
        foreach (var account in desk.Rows(AccountTable.Table, [AccountTable.Name.Name]))
        {
            desk.Update(new Entity(AccountTable.Table, account.Id) { [AccountTable.TokenSecret.Name] = null });
        }
    }

    private static ScenarioState StateFor(ScenarioState? known, SessionOptions options, string folder)
    {
        var live = options.Live is not null;
        if (known is null)
        {
            return new()
            {
                Seed = options.Seed ?? 1,
                Models = options.Models ?? SessionOptions.UsualModels,
                Live = live,
                Opened = 1,
            };
        }

        if (known.Live != live)
        {
            throw new BadInputException(
                $"The folder {folder} belongs to {(known.Live ? "a real Matterport account" : "the embedded Matterport")}. Choose another one with --data."
            );
        }

        return (options.Seed ?? known.Seed) == known.Seed && (options.Models ?? known.Models) == known.Models
            ? known with
            {
                Opened = known.Opened + 1,
            }
            : throw new BadInputException(
                $"The folder {folder} holds the world of --seed {known.Seed} with --models {known.Models}. Leave both out, or choose another folder with --data."
            );
    }

    private static async Task<Session> StartAsync(
        DataFolder folder,
        ScenarioState state,
        SessionOptions options,
        bool resumed,
        CancellationToken cancellationToken
    )
    {
        if (options.Live is { } live)
        {
            return new(folder, state, Tempo.Real, null, null, new Network(live.Network ?? Network.Sockets(), null), resumed);
        }

        var clock = new PlaygroundClock(state.Now);
        var api = new MatterportApi(WorldOf(folder, state, clock));
        try
        {
            var server = await MatterportServer.StartAsync(api, options.MatterportPort, cancellationToken).ConfigureAwait(false);
            return new(folder, state, new Tempo(clock, clock.Pass), api, server, new Network(Network.Sockets(), server.Address), resumed);
        }
        catch (IOException taken)
        {
            throw new BadInputException(
                $"Matterport's server did not start: port {options.MatterportPort} is in use or may not be opened. Choose another one with --matterport-port, or leave it out.",
                taken
            );
        }
    }

    private static MatterportWorld WorldOf(DataFolder folder, ScenarioState state, PlaygroundClock clock)
    {
        try
        {
            return File.Exists(folder.World)
                ? MatterportWorld.Load(folder.World, clock)
                : MatterportWorld.Generate(
                    new WorldOptions
                    {
                        Seed = state.Seed,
                        Models = state.Models,
                        Now = ScenarioState.Beginning,
                    },
                    clock
                );
        }
        catch (InvalidDataException broken)
        {
            throw folder.Broken(broken);
        }
    }

    private void OpenPlatform(ScenarioState state)
    {
        try
        {
            // Another seed each time, or the ids of new rows would meet those of the time before; none for a real account, which gets them as keys.
            var options = new PlatformOptions
            {
                DatabaseFile = _folder.Database,
                Time = Tempo.Clock,
                Services = Service,
                Seed = state.Live ? null : unchecked((state.Seed * 7919) + state.Opened),
            };
            Platform = Platform.Open(SolutionPackage.Load(Shipped.Package), options);
            Platform.LoadPlugins(Shipped.Plugins);
        }
        catch (SqliteException broken)
        {
            throw _folder.Broken(broken);
        }
    }

    // What a plug-in may ask for beyond the platform's own: never on the real one, see Composition in src/Plugins.
    private object? Service(Type type)
    {
        Func<DateTime> now = () => Tempo.Now;
        return type == typeof(HttpMessageHandler) ? _network
            : type == now.GetType() ? now
            : type == Tempo.Pass.GetType() ? Tempo.Pass
            : null;
    }
}
