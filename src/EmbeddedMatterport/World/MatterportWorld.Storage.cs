using System.Text.Json;

namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>Keeping a world in a file: its options, and what was changed since it was made.</summary>
public sealed partial class MatterportWorld
{
    public void Save(string path)
    {
        StoredWorld stored;
        lock (_gate)
        {
            stored = new StoredWorld(
                Options,
                Settings,
                _made,
                [.. _touched.Select(id => _models.GetValueOrDefault(id)).OfType<MatterportModel>()],
                [.. _deleted],
                [.. _bill]
            );
        }
        var fresh = path + ".new";
        File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(stored));
        File.Move(fresh, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is not a saved world.</exception>
    public static MatterportWorld Load(string path, TimeProvider? time = null)
    {
        var stored = Read(path);
        var world = new MatterportWorld(stored.Options, time) { _made = stored.Made };
        world.Settings.CopyFrom(stored.Settings);
        foreach (var model in stored.Models)
        {
            world._models[model.Id] = model;
            world._touched.Add(model.Id);
        }
        foreach (var id in stored.Deleted)
        {
            world._models.Remove(id);
            world._deleted.Add(id);
        }
        world._bill.AddRange(stored.Bill);
        return world;
    }

    private static StoredWorld Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<StoredWorld>(File.ReadAllBytes(path)) ?? throw new JsonException("The file is empty.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{path} is not a saved Matterport world; delete it to start anew.", broken);
        }
    }

    private sealed record StoredWorld(
        WorldOptions Options,
        WorldSettings Settings,
        long Made,
        IReadOnlyList<MatterportModel> Models,
        IReadOnlyList<string> Deleted,
        IReadOnlyList<Charge> Bill
    );
}
