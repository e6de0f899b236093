using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Acts;

/// <summary>What an act that costs, shows, or cannot be undone came to.</summary>
/// <param name="Kind">Done, refused, or nobody knows.</param>
/// <param name="Code">Why not, as one of <see cref="ErrorCodes"/> or a code of Matterport's; null when it was done.</param>
public sealed record ActOutcome(ActResult Kind, string? Code)
{
    /// <summary>Whether a code means that Matterport refused before it did anything; whatever else went wrong leaves it open.</summary>
    public static bool IsRefusal(string code) =>
        code
            is ErrorCodes.Unauthenticated
                or ErrorCodes.Unauthorized
                or ErrorCodes.Invalid
                or ErrorCodes.Unsupported
                or ErrorCodes.NotFound
                or ErrorCodes.QuotaExceeded
                or ErrorCodes.ModelLocked
                or ErrorCodes.ModelInactive;
}

/// <summary>How sure it is that an act happened.</summary>
public enum ActResult
{
    /// <summary>Matterport answered that it is done.</summary>
    Done,

    /// <summary>Matterport refused it before doing anything.</summary>
    Refused,

    /// <summary>It may have happened. Never send it again.</summary>
    Unknown,
}
