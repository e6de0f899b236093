using System.Text.Json.Serialization;
using MatterportForDataverse.Playground.Errors;
using MatterportForDataverse.Playground.Results;

namespace MatterportForDataverse.Playground.Sessions;

/// <summary>What a data folder remembers of the runs before.</summary>
internal sealed record SavedState
{
    /// <summary>What the clock of a fresh folder shows.</summary>
    public static readonly DateTime Start = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>The seed of the generated account.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many models were generated.</summary>
    public int Models { get; init; } = SessionOptions.DefaultModels;

    /// <summary>Whether it belongs to a real Matterport account.</summary>
    public bool Live { get; init; }

    /// <summary>How often the folder was opened.</summary>
    public int Opened { get; init; }

    /// <summary>What the clock showed.</summary>
    public DateTime Now { get; init; } = Start;

    /// <summary>A fingerprint of each imported line, by the property's reference.</summary>
    public Dictionary<string, string> Imported { get; init; } = [];

    /// <summary>The references of the properties whose sample models have been added.</summary>
    [JsonPropertyName("Planted")]
    public HashSet<string> SampleReferences { get; init; } = [];

    /// <summary>The edits that people made, and what became of them; null before.</summary>
    public ConcurrentEditsResult? Edits { get; init; }

    /// <summary>What was decided about a link, and what became of it; null before.</summary>
    public DecisionsResult? Decisions { get; init; }

    /// <summary>What became of a tag, and of one that was deleted; null before.</summary>
    public TagsResult? Tags { get; init; }

    /// <summary>The state to open a folder with.</summary>
    /// <param name="saved">What the folder remembers; null for a fresh one.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="folder">The folder, as people are told of it.</param>
    /// <exception cref="BadInputException">The folder was made with other options.</exception>
    public static SavedState ToOpen(SavedState? saved, SessionOptions options, string folder)
    {
        var live = options.Live is not null;
        if (saved is null)
        {
            return new()
            {
                Seed = options.Seed ?? 1,
                Models = options.Models ?? SessionOptions.DefaultModels,
                Live = live,
                Opened = 1,
            };
        }

        if (saved.Live != live)
        {
            var owner = saved.Live ? "a real Matterport account" : "the embedded Matterport";
            throw new BadInputException($"The folder {folder} belongs to {owner}. Choose another one with --data.");
        }

        return (options.Seed ?? saved.Seed) == saved.Seed && (options.Models ?? saved.Models) == saved.Models
            ? saved with
            {
                Opened = saved.Opened + 1,
            }
            : throw new BadInputException(
                $"The folder {folder} holds the world of --seed {saved.Seed} with --models {saved.Models}. "
                    + "Leave both out, or choose another folder with --data."
            );
    }
}
