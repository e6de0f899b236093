using MatterportForDataverse.Connector.Tests.Operations;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.Connector.Tests.Triggers;

/// <summary>An index that shows some changes later than others.</summary>
internal sealed class LateIndex(ConnectorWorld world)
{
    private readonly Dictionary<string, MatterportModel> _hidden = [];

    /// <summary>Renames a model, now or, for who searches, later.</summary>
    public string Edit(string id, string name, bool isHidden)
    {
        if (_hidden.Remove(id, out var waiting))
        {
            world.Account.Restore(waiting);
        }

        var before = world.Account.Find(id)!;
        var after = world.Account.Edit(id, model => model with { Name = name });
        if (isHidden)
        {
            _hidden[id] = after;
            world.Account.Restore(before);
        }

        return id;
    }

    /// <summary>Shows what was hidden for that long, as it was changed then.</summary>
    public void Show(TimeSpan olderThan)
    {
        var now = world.Clock.GetUtcNow().UtcDateTime;
        foreach (var model in _hidden.Values.Where(model => now - model.Modified >= olderThan).ToArray())
        {
            world.Account.Restore(model);
            _hidden.Remove(model.Id);
        }
    }
}
