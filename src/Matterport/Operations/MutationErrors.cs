using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>What the error of one part of a mutation leaves open.</summary>
internal static class MutationErrors
{
    /// <summary>
    /// Whether the part may have happened all the same: an error inside the answer can empty all of it after the change was made; so can a
    /// server that broke half-way.
    /// </summary>
    public static bool IsOpen(ReplyError error, string alias) =>
        error.Code is ErrorCodes.Unknown or ErrorCodes.Internal || (error.Path != alias && error.Path.Length > 0);
}
