namespace MatterportForDataverse.Playground.Cli;

/// <summary>How the program ended, for scripts.</summary>
internal enum ExitCode
{
    /// <summary>Everything went well.</summary>
    Ok = 0,

    /// <summary>A mistake of ours.</summary>
    InternalError = 1,

    /// <summary>Something that was given cannot be used.</summary>
    BadInput = 2,

    /// <summary>Matterport, or what is between us, failed.</summary>
    ExternalService = 3,

    /// <summary>It was stopped before its end, as shells number it.</summary>
    Stopped = 130,
}
