using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>What one request may see and do.</summary>
internal sealed class RequestScope(MatterportApi api, bool sandbox) : Dictionary<string, object?>
{
    private readonly Dictionary<int, ModelDetails> _details = [];

    public MatterportApi Api { get; } = api;

    public MatterportWorld World => Api.World;

    public ApiCounters Counters => Api.Counters;

    public DateTime Now => World.Now;

    /// <summary>Whether the token is a sandbox token: demo models only, no Account API.</summary>
    public bool Sandbox { get; } = sandbox;

    public bool DemoOnly => Sandbox || World.Settings.DeveloperLicenseLocked;

    /// <summary>A model by id, by the id of one of its views, or by its secondary id.</summary>
    public MatterportModel ModelBy(string id, string? field)
    {
        var model = field == "internalId" ? BySecondaryId(id) : World.Find(id) ?? World.FindByView(id);
        if (model is null || model.Organization != World.OrganizationId)
            throw ApiFailure.NotFound("Model", id);
        return DemoOnly && !model.Demo ? throw ApiFailure.Locked() : model;
    }

    /// <summary>What is inside a model, derived once in a request.</summary>
    public ModelDetails Inside(MatterportModel model)
    {
        if (model.Details is { } edited)
            return edited;
        if (!_details.TryGetValue(model.Seed, out var details))
            _details[model.Seed] = details = ModelDetails.Derive(model);
        return details;
    }

    private MatterportModel? BySecondaryId(string id)
    {
        var models = World.WithInternalId(id);
        return models.Count > 1 ? throw ApiFailure.NotUnique(id) : models.SingleOrDefault();
    }
}
