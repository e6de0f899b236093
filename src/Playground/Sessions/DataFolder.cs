using System.Text.Json;
using MatterportForDataverse.EmbeddedDataverse.Store;
using MatterportForDataverse.Playground.Errors;
using Microsoft.Data.Sqlite;

namespace MatterportForDataverse.Playground.Sessions;

/// <summary>Where the data of a playground lies; open for one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lockFile;

    private DataFolder(string path, FileStream lockFile) => (Path, _lockFile) = (path, lockFile);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The database of the embedded Dataverse.</summary>
    public string Database => File("dataverse.db");

    /// <summary>The account of the embedded Matterport.</summary>
    public string Account => File("matterport.json");

    /// <summary>Opens a folder, which is made when it is missing; without a name a fresh one in the system's temporary folder.</summary>
    /// <exception cref="BadInputException">It cannot be used.</exception>
    public static DataFolder Open(string? name)
    {
        try
        {
            var path = name is null ? Directory.CreateTempSubdirectory("matterport-playground-").FullName : Create(name);
            var lockFile = new FileStream(
                System.IO.Path.Combine(path, "in-use"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            return new DataFolder(path, lockFile);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException(
                $"The folder {name} cannot be used: another run has it open, or it cannot be written to. Choose another one with --data.",
                failure
            );
        }
    }

    /// <summary>What the runs before left; null in a fresh folder.</summary>
    /// <exception cref="BadInputException">It is no data folder, or broken.</exception>
    public SavedState? Load()
    {
        var file = File("scenario.json");
        if (!System.IO.File.Exists(file))
        {
            return System.IO.File.Exists(Database) || System.IO.File.Exists(Account) ? throw Broken(null) : null;
        }

        try
        {
            return JsonSerializer.Deserialize<SavedState>(System.IO.File.ReadAllBytes(file)) ?? throw Broken(null);
        }
        catch (JsonException failure)
        {
            throw Broken(failure);
        }
    }

    /// <summary>Keeps the state; the file is whole at any moment.</summary>
    public void Save(SavedState state)
    {
        var fresh = File("scenario.json.new");
        System.IO.File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(state));
        System.IO.File.Move(fresh, File("scenario.json"), overwrite: true);
    }

    /// <inheritdoc />
    public void Dispose() => _lockFile.Dispose();

    /// <summary>Writes the closed database anew, so that what was emptied in it is not left in its unused pages.</summary>
    public void Scrub()
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Database, Pooling = false }.ToString()
        );
        connection.Open();
        connection.CreateCollation("PLATFORM", (left, right) => TextCollation.Compare(left, right));
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM; PRAGMA wal_checkpoint(TRUNCATE);";
        command.ExecuteNonQuery();
    }

    // For nobody else: the database holds tokens.
    private static string Create(string name) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(name).FullName
            : Directory.CreateDirectory(name, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    /// <summary>The folder holds something else, or something broken.</summary>
    public BadInputException Broken(Exception? why) =>
        new($"The folder {Path} does not hold a whole playground: empty it, or choose another one with --data.", why);

    private string File(string name) => System.IO.Path.Combine(Path, name);
}
