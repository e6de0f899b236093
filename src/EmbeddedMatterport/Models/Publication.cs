namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>What the public page of a model says; null where it says nothing.</summary>
public sealed record Publication
{
    /// <summary>A page that says nothing.</summary>
    public static readonly Publication Empty = new();

    /// <summary>The text about the model.</summary>
    public string? Summary { get; init; }

    /// <summary>The older text about the model.</summary>
    public string? Description { get; init; }

    /// <summary>Who presents the model.</summary>
    public string? PresentedBy { get; init; }

    /// <summary>A link to elsewhere.</summary>
    public string? ExternalUrl { get; init; }

    /// <summary>The name of the contact.</summary>
    public string? ContactName { get; init; }

    /// <summary>The contact's email address.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>The contact's telephone number, as Matterport writes it.</summary>
    public string? ContactPhone { get; init; }
}
