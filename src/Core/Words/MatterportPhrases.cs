using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Words;

/// <summary>What is said of a failure of Matterport's.</summary>
public static class MatterportPhrases
{
    /// <summary>The phrase of a failure. A code that Matterport adds one day is said as an unknown one.</summary>
    public static Phrase ToPhrase(this MatterportException failure) =>
        Phrase
            .Of(Languages.Shipped.English.Knows(failure.Code) ? failure.Code : ErrorCodes.Unknown)
            .With("code", failure.Code)
            .With("request", failure.RequestId);
}
