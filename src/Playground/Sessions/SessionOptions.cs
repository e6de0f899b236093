namespace MatterportForDataverse.Playground.Sessions;

/// <summary>What a playground is opened with.</summary>
internal sealed record SessionOptions
{
    /// <summary>How many models are generated when nothing is said.</summary>
    public const int DefaultModels = 60;

    /// <summary>The most models that can be generated.</summary>
    public const int MaxModels = 100_000;

    /// <summary>How many models to generate; null for what the folder holds, or the usual number.</summary>
    public int? Models { get; init; }

    /// <summary>The seed of the account to generate; null for what the folder holds, or 1.</summary>
    public int? Seed { get; init; }

    /// <summary>The folder that keeps everything; null for a fresh one.</summary>
    public string? Folder { get; init; }

    /// <summary>The port of the embedded Matterport; 0 for one that the system chooses.</summary>
    public int MatterportPort { get; init; }

    /// <summary>The unpacked solution.</summary>
    public string Package { get; init; } = ContentFiles.Package;

    /// <summary>What plug-ins may ask for beyond the network and the clock, such as texts in one more language.</summary>
    public Func<Type, object?> Services { get; init; } = _ => null;

    /// <summary>Set to use a real Matterport account.</summary>
    public LiveAccount? Live { get; init; }
}
