using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.Playground.Errors;
using MatterportForDataverse.Preview.Serving;
using MatterportForDataverse.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Sessions;

/// <summary>An open playground: both sides, the clock, and the folder that keeps them.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly DataFolder _folder;
    private readonly MatterportRedirectHandler _handler;
    private readonly MatterportServer? _server;

    private Session(
        DataFolder folder,
        SavedState state,
        SessionTime time,
        MatterportApi? matterport,
        MatterportServer? server,
        MatterportRedirectHandler handler,
        bool resumed
    )
    {
        (_folder, State, Time, Matterport, _server, _handler, IsResumed) = (folder, state, time, matterport, server, handler, resumed);
    }

    /// <summary>What the folder remembers.</summary>
    public SavedState State { get; set; }

    /// <summary>True when the folder had been opened before.</summary>
    public bool IsResumed { get; }

    /// <summary>How time goes by.</summary>
    public SessionTime Time { get; }

    /// <summary>The embedded Matterport; null with a real account.</summary>
    public MatterportApi? Matterport { get; }

    /// <summary>The account of the embedded Matterport; null with a real one.</summary>
    public MatterportAccount? Account => Matterport?.Account;

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
    public long MatterportRequests => _handler.Requests;

    /// <summary>Opens or makes a playground.</summary>
    /// <exception cref="BadInputException">The folder or the port cannot be used.</exception>
    public static async Task<Session> OpenAsync(SessionOptions options, CancellationToken cancellationToken)
    {
        var folder = DataFolder.Open(options.Folder);
        Session? session = null;
        try
        {
            var saved = folder.Load();
            var state = SavedState.ToOpen(saved, options, folder.Path);
            folder.Save(state);
            session = await StartAsync(folder, state, options, saved is not null, cancellationToken).ConfigureAwait(false);
            session.OpenPlatform(session.State, options);
            session.AccessTokens = new AccessTokens(session.Platform.System);
            session.Preview = new PreviewSite(session.Platform, session.AccessTokens, options.Package);
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
    public void RunClock() => (Time.Clock as PlaygroundClock)?.Run();

    /// <summary>Keeps everything as it is now.</summary>
    public void Save()
    {
        Account?.Save(_folder.Account);
        Platform.Save();
        _folder.Save(State = State with { Now = Time.Now });
    }

    /// <summary>Keeps nothing more, and forgets the secret of a real account.</summary>
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

        _handler.Dispose();
        _folder.Dispose();
    }

    // The secret of a real account stays in no file of ours: it comes from its own file each time.
    private void ForgetSecret()
    {
        if (!State.Live || Platform is null)
        {
            return;
        }

        var client = new DataverseClient(Platform.System);
        foreach (var account in client.Rows(AccountTable.Table, [AccountTable.Name.Name]))
        {
            client.Update(new Entity(AccountTable.Table, account.Id) { [AccountTable.TokenSecret.Name] = null });
        }
    }

    private static async Task<Session> StartAsync(
        DataFolder folder,
        SavedState state,
        SessionOptions options,
        bool resumed,
        CancellationToken cancellationToken
    )
    {
        if (options.Live is { } live)
        {
            var direct = new MatterportRedirectHandler(live.Handler ?? MatterportRedirectHandler.CreateSocketsHandler(), null);
            return new(folder, state, SessionTime.Real, null, null, direct, resumed);
        }

        var clock = new PlaygroundClock(state.Now);
        var api = new MatterportApi(OpenAccount(folder, state, clock));
        try
        {
            var server = await MatterportServer.StartAsync(api, options.MatterportPort, cancellationToken).ConfigureAwait(false);
            var redirect = new MatterportRedirectHandler(MatterportRedirectHandler.CreateSocketsHandler(), server.Address);
            return new(folder, state, new SessionTime(clock, clock.Advance), api, server, redirect, resumed);
        }
        catch (IOException taken)
        {
            throw new BadInputException(
                $"Matterport's server did not start: port {options.MatterportPort} is in use or may not be opened. "
                    + "Choose another one with --matterport-port, or leave it out.",
                taken
            );
        }
    }

    private static MatterportAccount OpenAccount(DataFolder folder, SavedState state, PlaygroundClock clock)
    {
        try
        {
            return File.Exists(folder.Account)
                ? MatterportAccount.Load(folder.Account, clock)
                : MatterportAccount.Generate(
                    new AccountOptions
                    {
                        Seed = state.Seed,
                        Models = state.Models,
                        Now = SavedState.Start,
                    },
                    clock
                );
        }
        catch (InvalidDataException broken)
        {
            throw folder.Broken(broken);
        }
    }

    private void OpenPlatform(SavedState state, SessionOptions session)
    {
        try
        {
            // Another seed each time, or the ids of new rows would meet those of the time before; none for a real account, which gets
            // them as keys.
            var options = new PlatformOptions
            {
                DatabaseFile = _folder.Database,
                Time = Time.Clock,
                Services = new SessionServices(_handler, Time, session.Services).Get,
                Seed = state.Live ? null : unchecked((state.Seed * 7919) + state.Opened),
            };
            Platform = Platform.Open(SolutionPackage.Load(session.Package), options);
            Platform.LoadPlugins(ContentFiles.Plugins);
        }
        catch (SqliteException broken)
        {
            throw _folder.Broken(broken);
        }
    }
}
