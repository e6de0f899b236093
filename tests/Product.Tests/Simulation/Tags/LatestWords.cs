using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>
/// What people wrote last in each field of a tag. Whoever writes while both sides hold the same replaces what they saw, so that nothing
/// else may stand there in the end; if the two sides differ at that moment, both were last.
/// </summary>
internal sealed class LatestWords
{
    private readonly Dictionary<(Guid Row, string Field), string> _here = [];
    private readonly Dictionary<(string Tag, string Field), string> _there = [];
    private readonly HashSet<string> _switched = [];

    /// <summary>Somebody switched a mapping: in the meantime, the field did not travel.</summary>
    public void Switched(string field) => _switched.Add(field);

    /// <summary>Somebody wrote on a row.</summary>
    /// <param name="row">The row before.</param>
    /// <param name="tag">Its tag; null while it has none.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What they wrote.</param>
    public void WroteHere(Entity row, ModelTag? tag, TagField field, string value)
    {
        _here[(row.Id, field.Name)] = value;
        if (tag is not null && field.Here(row) == field.There(tag))
        {
            _there.Remove((tag.Id, field.Name));
        }
    }

    /// <summary>Somebody wrote on a tag.</summary>
    /// <param name="tag">The tag before.</param>
    /// <param name="row">Its row; null while it has none.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What they wrote.</param>
    public void WroteThere(ModelTag tag, Entity? row, TagField field, string value)
    {
        _there[(tag.Id, field.Name)] = value;
        if (row is not null && field.Here(row) == field.There(tag))
        {
            _here.Remove((row.Id, field.Name));
        }
    }

    /// <summary>What both sides have to hold; null when two people wrote at once, or nobody did.</summary>
    public string? Of(Entity row, ModelTag tag, TagField field)
    {
        var (isHere, isThere) = (
            _here.TryGetValue((row.Id, field.Name), out var here),
            _there.TryGetValue((tag.Id, field.Name), out var there)
        );
        return _switched.Contains(field.Name) || isHere == isThere ? null
            : isHere ? here
            : there;
    }
}
