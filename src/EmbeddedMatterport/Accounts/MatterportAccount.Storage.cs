using System.Text.Json;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

/// <summary>Keeping an account in a file: its options, and what was changed since it was made.</summary>
public sealed partial class MatterportAccount
{
    /// <summary>Writes a file that <see cref="Load"/> reads; it is whole at any moment.</summary>
    public void Save(string path)
    {
        StoredAccount stored;
        lock (_lock)
        {
            stored = new StoredAccount(
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

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock; without one, time stands still at <see cref="AccountOptions.Now"/>.</param>
    /// <exception cref="InvalidDataException">The file is not a saved account.</exception>
    public static MatterportAccount Load(string path, TimeProvider? time = null)
    {
        var stored = Read(path);
        var account = new MatterportAccount(stored.Options, time) { _made = stored.Made };
        account.Settings.CopyFrom(stored.Settings);
        foreach (var model in stored.Models)
        {
            account._models[model.Id] = model;
            account._touched.Add(model.Id);
        }
        foreach (var id in stored.Deleted)
        {
            account._models.Remove(id);
            account._deleted.Add(id);
        }
        account._bill.AddRange(stored.Bill);
        return account;
    }

    private static StoredAccount Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<StoredAccount>(File.ReadAllBytes(path)) ?? throw new JsonException("The file is empty.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{path} is not a saved Matterport account; delete it to start anew.", broken);
        }
    }

    private sealed record StoredAccount(
        AccountOptions Options,
        AccountSettings Settings,
        long Made,
        IReadOnlyList<MatterportModel> Models,
        IReadOnlyList<string> Deleted,
        IReadOnlyList<Charge> Bill
    );
}
