using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>
/// Aligns state and status reason, as the platform does: a state alone takes its default reason, a reason must belong to the state.
/// </summary>
internal static class RowStatus
{
    public static void Align(TableMetadata table, Entity target, object?[] values)
    {
        if (table.Find("statecode") is not { } stateColumn || table.Find("statuscode") is not { } statusColumn)
        {
            return;
        }

        var state = (int)values[table.Ordinal("statecode")]!;
        if (target.Contains("statecode") && !target.Contains("statuscode"))
        {
            values[table.Ordinal("statuscode")] = stateColumn.DefaultStatus[state];
        }

        if (values[table.Ordinal("statuscode")] is int status && statusColumn.StateOfStatus.GetValueOrDefault(status, state) != state)
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.StatusMismatch,
                $"{status} is not a valid status code for state code {stateColumn.Options[state]} on {table.Name}."
            );
        }
    }
}
