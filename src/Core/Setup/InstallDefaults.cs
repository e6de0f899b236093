using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>
/// Brings the rows that do not travel in a solution. Calling it again changes nothing, and what administrators changed stays.
/// </summary>
/// <param name="caller">The rows as the caller: only who may create such rows may install them.</param>
public sealed class InstallDefaults(IRows caller)
{
    /// <summary>Creates the mappings that are not there yet, and the work target for tasks where there is no work target at all.</summary>
    public InstallDefaultsMessage.Response Handle(InstallDefaultsMessage.Request request)
    {
        _ = request;
        var existing = new HashSet<string>(
            caller
                .All(new RowQuery(FieldMappingTable.Table, [FieldMappingTable.TableName.Name, FieldMappingTable.Column.Name]))
                .Select(KeyOf)
        );
        var missing = DefaultMappings.All.Where(mapping => !existing.Contains(KeyOf(mapping))).ToArray();
        foreach (var mapping in missing)
        {
            caller.Create(mapping);
        }

        var targets = caller.Query(new RowQuery(WorkTargetTable.Table, [WorkTargetTable.Name.Name]) { PageSize = 1 }).Rows;
        if (targets.Count == 0)
        {
            caller.Create(DefaultWorkTarget.Row);
        }

        var created = missing.Length + (targets.Count == 0 ? 1 : 0);
        return new InstallDefaultsMessage.Response { Created = created, Existing = DefaultMappings.All.Count + 1 - created };
    }

    private static string KeyOf(Row mapping) => $"{mapping.Get(FieldMappingTable.TableName)}.{mapping.Get(FieldMappingTable.Column)}";
}
