using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Sets lookups again that a person emptied: asynchronous step on their update in tables that guards keep, and on that of the current model
/// of <c>mpt_property</c> and <c>mpt_sitevisit</c>.
/// </summary>
public sealed class RestoreLookupsStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        if (!invocation.IsSystem)
        {
            var written = new Row(invocation.Context.PrimaryEntityName) { Id = invocation.PrimaryId }.SetAll(invocation.Target.Values);
            new RestoreLookups(invocation.System).Handle(written);
            if (written.Table == PropertyTable.Table)
            {
                new FollowEdits(invocation.System, invocation.Authorship).OfRestored(written.Reference, invocation.Mappings);
            }
        }
    }
}
