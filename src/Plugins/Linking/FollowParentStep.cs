using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Has a site visit follow its property to its model: create of <c>mpt_sitevisit</c>, and update of its property with the image Before,
/// after the operation.
/// </summary>
public sealed class FollowParentStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var before = invocation.Before ?? new Row(SiteVisitTable.Table) { Id = invocation.PrimaryId };
        new LinkSiteVisits(invocation.System, () => invocation.Mappings, invocation.UtcNow).Follow(before.After(invocation.Target.Values));
    }
}
