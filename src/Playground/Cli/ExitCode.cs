namespace MatterportForDataverse.Playground.Cli;

/// <summary>How the program ended, for scripts.</summary>
internal enum ExitCode
{
    /// <summary>Everything went well.</summary>
    Ok = 0,

    /// <summary>An internal error.</summary>
    InternalError = 1,

    /// <summary>The input is not valid.</summary>
    BadInput = 2,

    /// <summary>Matterport could not be reached, or failed.</summary>
    ExternalService = 3,

    /// <summary>It was interrupted; the number is what shells use.</summary>
    Stopped = 130,
}
