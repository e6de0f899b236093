using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;

namespace MatterportForDataverse.Matterport.Setup;

/// <summary>What an answer or a refusal says about a feature of the plan.</summary>
internal static class FeatureAvailability
{
    public static Availability Of(Answer<ReplyNode> answer) =>
        answer.HasValue ? Availability.Available
        : answer.Error is { } error ? Of(error.Code)
        : Availability.Unknown;

    public static Availability Of(string code) =>
        code is ErrorCodes.Unauthorized or ErrorCodes.Unsupported or ErrorCodes.NotFound ? Availability.NotAvailable : Availability.Unknown;
}
