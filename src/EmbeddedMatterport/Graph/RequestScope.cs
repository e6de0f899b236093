using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Counters;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>What one request may see and do.</summary>
internal sealed class RequestScope(ApiServices services, bool sandbox) : Dictionary<string, object?>
{
    private readonly Dictionary<int, ModelContents> _details = [];

    public ApiServices Services { get; } = services;

    public MatterportAccount Account => Services.Account;

    public ApiCounters Counters => Services.Counters;

    public DateTime Now => Account.Now;

    /// <summary>Whether the token is a sandbox token: demo models only, no Account API.</summary>
    public bool Sandbox { get; } = sandbox;

    public bool DemoOnly => Sandbox || Account.Settings.DeveloperLicenseLocked;

    /// <summary>A model by id, by the id of one of its views, or by its secondary id.</summary>
    public MatterportModel ModelBy(string id, string? field)
    {
        var model = field == "internalId" ? BySecondaryId(id) : Account.Find(id) ?? Account.FindByView(id);
        if (model is null || model.Organization != Account.OrganizationId)
        {
            throw ApiError.NotFound("Model", id);
        }

        return DemoOnly && !model.Demo ? throw ApiError.Locked() : model;
    }

    /// <summary>What is inside a model, derived once in a request.</summary>
    public ModelContents Contents(MatterportModel model)
    {
        if (model.EditedContents is { } edited)
        {
            return edited;
        }

        if (!_details.TryGetValue(model.Seed, out var details))
        {
            _details[model.Seed] = details = new ModelContentsGenerator(model).Generate();
        }

        return details;
    }

    private MatterportModel? BySecondaryId(string id)
    {
        var models = Account.WithInternalId(id);
        return models.Count > 1 ? throw ApiError.NotUnique(id) : models.SingleOrDefault();
    }
}
