namespace MatterportForDataverse.Matterport.Setup;

/// <summary>What a few cheap questions told about an account.</summary>
public sealed record AccountCheck
{
    /// <summary>False when Matterport refused the token; the rest is then unknown.</summary>
    public bool TokenAccepted { get; init; }

    /// <summary>Asked of the Account API, else guessed as sandbox when only demo models are to be seen, else unknown.</summary>
    public ApiMode Mode { get; init; }

    /// <summary>Whether the plan has folders.</summary>
    public Availability Folders { get; init; }

    /// <summary>Whether the plan has webhooks.</summary>
    public Availability Webhooks { get; init; }

    /// <summary>Enterprise plans only, and never in a sandbox.</summary>
    public Availability AccountApi { get; init; }

    /// <summary>How many models this token can see, archived and demo ones included; null when unknown.</summary>
    public int? ModelsVisible { get; init; }
}
