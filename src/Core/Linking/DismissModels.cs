using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Someone decides that models are not that of a record: they are not suggested for it again, until somebody takes it back.
/// </summary>
/// <param name="caller">Who decides: they must be able to write the property, and to see the models.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class DismissModels(Caller caller, IRows system, Func<DateTime> now)
{
    private const int Most = 50;

    /// <summary>Remembers it, or forgets it.</summary>
    /// <exception cref="InvalidRequestException">
    /// The models cannot be told, the only one is the record's, or a visit is to no property.
    /// </exception>
    /// <exception cref="RowNotFoundException">There is no such record or model for the caller.</exception>
    /// <exception cref="TableNotLinkableException">Rows of that table cannot be linked.</exception>
    /// <exception cref="DomainException">The caller may not write the property.</exception>
    public DismissModelsMessage.Response Handle(DismissModelsMessage.Request request)
    {
        var property =
            ModelJudge.PropertyOf(caller.Rows, new RowReference(request.TableName, request.RowId))
            ?? throw new InvalidRequestException("RowId", "parameter.visit-without-property");
        var judge = ModelJudge.For(caller.Rows, system, property)!;
        var record = caller.Rows.Get(RowKey.Of(property), [PropertyTable.Name.Name, PropertyTable.OwnerId.Name]);
        caller.Require(property, RowAccess.Write);
        var models = ModelsOf(request.ModelRowIds);
        var current = ModelLinks.CurrentModelOf(system, property);
        var dismissed = new DismissedModels(system);
        var known = new MatchReviews(system).Of(property).ToDictionary(row => row.Get(MatchReviewTable.ModelKey)!);
        var person = new RowReference("systemuser", caller.Initiating);
        var others = request.Restore == true ? models : models.Where(model => model.Reference != current).ToArray();
        if (others.Length == 0)
        {
            throw new InvalidRequestException("ModelRowIds", "parameter.current-model");
        }

        return new DismissModelsMessage.Response
        {
            DismissedCount = judge
                .JudgeSome(others, "match.rivals-unknown")
                .Count(model =>
                {
                    known.TryGetValue(model.Model.Reference.ToString(), out var review);
                    return request.Restore == true
                        ? dismissed.Restore(review, isLinked: current is not null)
                        : dismissed.Dismiss(record, review, model, person, now());
                }),
        };
    }

    private Row[] ModelsOf(string ids)
    {
        var parsed = ids.Split(',').Select(id => Guid.TryParse(id.Trim(), out var one) ? one : (Guid?)null).Distinct().ToArray();
        return parsed.Length > Most || parsed.Contains(null)
            ? throw new InvalidRequestException("ModelRowIds", Phrase.Of("parameter.model-row-ids").With("most", Most))
            : parsed.Select(id => caller.Rows.Get(RowKey.Of(ModelTable.Table, id!.Value), ModelCandidates.Columns)).ToArray();
    }
}
