using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Changes;

/// <summary>
/// Fields of a model to set, by their paths. An empty text clears a field; an option that is cleared goes back to its default.
/// </summary>
public sealed class ModelPatch
{
    private readonly Dictionary<string, object?> _fields = new(StringComparer.Ordinal);

    /// <summary>True while no field is to be set.</summary>
    public bool IsEmpty => _fields.Count == 0;

    /// <summary>The patch as Matterport takes it: groups of fields within each other.</summary>
    internal Dictionary<string, object?> Fields => _fields;

    /// <summary>Sets a field.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="value">The value; empty to clear.</param>
    /// <param name="form">How Matterport takes it.</param>
    public ModelPatch Set(FieldPath path, string value, PatchForm form = PatchForm.Text)
    {
        var group = _fields;
        foreach (var name in path.Names.Take(path.Names.Count - 1))
        {
            group =
                (Dictionary<string, object?>)(
                    group.TryGetValue(name, out var known) ? known! : group[name] = new Dictionary<string, object?>(StringComparer.Ordinal)
                );
        }

        group[path.Last] = form switch
        {
            PatchForm.Setting when value.Length == 0 => new Dictionary<string, object?> { ["resetToDefault"] = true },
            PatchForm.Setting => new Dictionary<string, object?> { ["set"] = value },
            PatchForm.Override when value.Length == 0 => "default",
            _ => value,
        };
        return this;
    }
}
