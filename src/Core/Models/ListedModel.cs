using System.Runtime.Serialization;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Core.Models;

/// <summary>What only a listing says of a model, kept until the model has been read whole.</summary>
[DataContract]
public sealed class ListedModel
{
    /// <summary>The content hash; null when something of the listing was unknown.</summary>
    [DataMember(Name = "hash", EmitDefaultValue = false)]
    public string? Hash { get; set; }

    /// <summary>
    /// The values of fields that only a listing tells, by the names of the fields; those that are unknown or empty are left out.
    /// </summary>
    [DataMember(Name = "only", EmitDefaultValue = false)]
    public Dictionary<string, string>? Only { get; set; }

    /// <summary>What the listing said.</summary>
    /// <param name="listed">The model as listed.</param>
    /// <param name="rules">Stands for how it is merged.</param>
    public static ListedModel Of(Model listed, string rules)
    {
        var only = ModelFields
            .Set.Listed(ListingRole.Only)
            .Select(field => (field.Name, Answer: field.Read(listed)))
            .Where(told => told.Answer.HasValue)
            .ToDictionary(told => told.Name, told => told.Answer.Value);
        return new ListedModel { Hash = ContentHash.Of(ModelFields.Set, listed, rules), Only = only.Count > 0 ? only : null };
    }

    /// <summary>The model with what its own reading left open.</summary>
    public Model Complete(Model model) =>
        (Only ?? []).Aggregate(
            model,
            (completed, told) =>
                ModelFields.Set.Find(told.Key) is { } field ? completed.With(field.Path, Answer<string>.Of(told.Value)) : completed
        );
}
