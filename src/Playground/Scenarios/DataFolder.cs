using System.Text.Json;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Data.Sqlite;

namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>Where the data of a playground lies; open for one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _taken;

    private DataFolder(string path, FileStream taken) => (Path, _taken) = (path, taken);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The database of the embedded Dataverse.</summary>
    public string Database => File("dataverse.db");

    /// <summary>The world of the embedded Matterport.</summary>
    public string World => File("matterport.json");

    /// <summary>Opens a folder, which is made when it is missing; without a name a fresh one in the system's place for such things.</summary>
    /// <exception cref="BadInputException">It cannot be used.</exception>
    public static DataFolder Open(string? name)
    {
        try
        {
            var path = name is null ? Directory.CreateTempSubdirectory("matterport-playground-").FullName : Made(name);
            var taken = new FileStream(System.IO.Path.Combine(path, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(path, taken);
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
    public ScenarioState? Load()
    {
        var file = File("scenario.json");
        if (!System.IO.File.Exists(file))
        {
            return System.IO.File.Exists(Database) || System.IO.File.Exists(World) ? throw Broken(null) : null;
        }

        try
        {
            return JsonSerializer.Deserialize<ScenarioState>(System.IO.File.ReadAllBytes(file)) ?? throw Broken(null);
        }
        catch (JsonException failure)
        {
            throw Broken(failure);
        }
    }

    /// <summary>Keeps the state; the file is whole at any moment.</summary>
    public void Save(ScenarioState state)
    {
        var fresh = File("scenario.json.new");
        System.IO.File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(state));
        System.IO.File.Move(fresh, File("scenario.json"), overwrite: true);
    }

    /// <inheritdoc />
    public void Dispose() => _taken.Dispose();

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
    private static string Made(string name) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(name).FullName
            : Directory.CreateDirectory(name, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    /// <summary>The folder holds something else, or something broken.</summary>
    public BadInputException Broken(Exception? why) =>
        new($"The folder {Path} does not hold a whole playground: empty it, or choose another one with --data.", why);

    private string File(string name) => System.IO.Path.Combine(Path, name);
}
