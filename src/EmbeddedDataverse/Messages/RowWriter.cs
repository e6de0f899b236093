using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>Create, Update, Delete and Upsert of one row or many: all or nothing.</summary>
internal sealed class RowWriter(Organization organization, RequestContext context)
{
    private readonly RowPipelineFactory _pipelines = new(organization, context);

    public CreateResponse Create(Entity target) => new() { ["id"] = Run(_pipelines.Create(ParameterCopy.Of(target))).Id };

    public UpdateResponse Update(Entity target, ConcurrencyBehavior behavior)
    {
        Run(_pipelines.Update(ParameterCopy.Of(target), behavior));
        return new();
    }

    public DeleteResponse Delete(EntityReference target, ConcurrencyBehavior behavior)
    {
        Run(_pipelines.Delete(target, behavior));
        return new();
    }

    public UpsertResponse Upsert(Entity target) => ToUpsertResponse(Run(_pipelines.Upsert(ParameterCopy.Of(target), false)));

    public CreateMultipleResponse CreateMultiple(EntityCollection targets) =>
        new() { ["Ids"] = Ids(RunAll(targets, target => _pipelines.Create(target))) };

    public UpdateMultipleResponse UpdateMultiple(EntityCollection targets, ConcurrencyBehavior behavior)
    {
        RunAll(targets, target => _pipelines.Update(target, behavior));
        return new();
    }

    public UpsertMultipleResponse UpsertMultiple(EntityCollection targets)
    {
        var rows = RunAll(targets, target => _pipelines.Upsert(target, true));
        return new() { ["Results"] = rows.ConvertAll(ToUpsertResponse).ToArray(), ["Ids"] = Ids(rows) };
    }

    private RowPipeline Run(RowPipeline row)
    {
        RowPipeline.Run(organization, context, [row]);
        return row;
    }

    private List<RowPipeline> RunAll(EntityCollection targets, Func<Entity, RowPipeline> pipeline)
    {
        var rows = targets.Entities.Select(target => pipeline(ParameterCopy.Of(target))).ToList();
        RowPipeline.Run(organization, context, rows);
        return rows;
    }

    private static Guid[] Ids(List<RowPipeline> rows) => [.. rows.Select(row => row.Id)];

    private static UpsertResponse ToUpsertResponse(RowPipeline row) =>
        new()
        {
            ResponseName = "Upsert",
            ["RecordCreated"] = row.Message == "Create",
            ["Target"] = new EntityReference(row.Table.Name, row.Id),
        };
}
