using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Models as custom APIs show them, and which of them are taken.</summary>
/// <param name="caller">The rows as the caller: the name of a property is shown only to who may see it.</param>
/// <param name="language">The language of the person who asks.</param>
internal sealed class ShownModels(IRows caller, Language language)
{
    private static readonly string[] InShort =
    [
        ModelTable.AddressLine1.Name,
        ModelTable.AddressLine2.Name,
        ModelTable.PostalCode.Name,
        ModelTable.Locality.Name,
    ];

    /// <summary>The columns of a model that are shown.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        .. InShort,
        ModelTable.Name.Name,
        ModelTable.MatterportId.Name,
        ModelTable.AccountId.Name,
        ModelTable.ModelState.Name,
        ModelTable.AccessVisibility.Name,
        ModelTable.LinkKey.Name,
    ];

    /// <summary>The models, in their order.</summary>
    public IReadOnlyList<ModelSuggestion> Show(IReadOnlyList<Row> models)
    {
        var names = NamesOf(models.Select(PropertyOf).OfType<Guid>().Distinct().ToArray());
        return models
            .Select(model => new ModelSuggestion
            {
                ModelId = model.Get(ModelTable.MatterportId)!,
                RowId = model.Id == Guid.Empty ? null : model.Id.ToString("D"),
                Name = model.Get(ModelTable.Name),
                Address = string.Join(", ", InShort.Select(column => (string?)model[column]).Where(part => !string.IsNullOrEmpty(part))),
                State = ModelFields.StateOf(model),
                Visibility = ModelFields.VisibilityOf(model),
                AccountId = model.Get(ModelTable.AccountId)!.Id.ToString("D"),
                LinkedTo =
                    PropertyOf(model) is not { } property ? null
                    : names.TryGetValue(property, out var name) ? name
                    : language.Say(Phrase.Of("link.another-property")),
            })
            .ToArray();
    }

    /// <summary>The property whose current model it is; null when it is free.</summary>
    public static Guid? PropertyOf(Row model) => ModelLinks.PropertyOf(model.Get(ModelTable.LinkKey));

    private Dictionary<Guid, string> NamesOf(Guid[] properties) =>
        properties.Length == 0
            ? []
            : caller
                .AllIn(PropertyTable.Table, PropertyTable.Table + "id", properties.Cast<object>(), PropertyTable.Name.Name)
                .ToDictionary(row => row.Id, row => row.Get(PropertyTable.Name) ?? "");
}
