using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Writes the country that a person typed as its code: create of <c>mpt_property</c>, and update of it and of <c>mpt_model</c> with the
/// image Before, before the operation.
/// </summary>
public sealed class ReadCountryStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        if (!invocation.IsSystem && TypedCountry.CodeFor(invocation.Before, invocation.Target) is { } code)
        {
            invocation.SetOnTarget(PropertyTable.CountryCode.Name, code);
        }
    }
}
