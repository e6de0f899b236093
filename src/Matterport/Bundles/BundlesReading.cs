using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Bundles;

/// <summary>What Matterport said of the add-ons of a model, and of what an order depends on.</summary>
/// <param name="Id">The model.</param>
public sealed record BundlesReading(ModelId Id)
{
    /// <summary>What kept the answer from being whole; null when nothing did.</summary>
    public ReplyError? Error { get; init; }

    /// <summary>Whether Matterport says that there is no such model, or that it may not be seen.</summary>
    public bool NotFound { get; init; }

    /// <summary>The add-ons; null when they are not known.</summary>
    public IReadOnlyList<Bundle>? Bundles { get; init; }

    /// <summary>The name.</summary>
    public Answer<string> Name { get; init; }

    /// <summary>A value of Matterport's <c>ModelState</c>.</summary>
    public Answer<string> State { get; init; }

    /// <summary>Who may see it: <c>public</c>, <c>unlisted</c>, <c>private</c> or <c>password</c>.</summary>
    public Answer<string> Visibility { get; init; }

    /// <summary>How many slots of the plan the model takes.</summary>
    public Answer<int> Slots { get; init; }

    /// <summary>The number of scans.</summary>
    public Answer<int> Scans { get; init; }

    /// <summary>The floor area, in square meters.</summary>
    public Answer<decimal> Area { get; init; }

    /// <summary>The add-on with that ID; null when it is not there or not known.</summary>
    public Bundle? Find(string bundleId) => Bundles?.FirstOrDefault(bundle => bundle.Id == bundleId);
}
