namespace MatterportForDataverse.Matterport.Setup;

/// <summary>What a few cheap questions told about an account.</summary>
public sealed record AccountCheck
{
    /// <summary>False when Matterport refused the token; the rest is then unknown.</summary>
    public bool TokenAccepted { get; init; }

    /// <summary>Asked of the Account API, else guessed as sandbox when only demo models are to be seen, else unknown.</summary>
    public ApiMode Mode { get; init; }

    public Availability Folders { get; init; }

    public Availability Webhooks { get; init; }

    /// <summary>Enterprise plans only, and never in a sandbox.</summary>
    public Availability AccountApi { get; init; }

    /// <summary>Whether failed fields come as null (true) or are left out (false); null when unknown.</summary>
    public bool? SerializeGraphNulls { get; init; }

    /// <summary>How many models this token can see, archived and demo ones included; null when unknown.</summary>
    public int? ModelsVisible { get; init; }
}
