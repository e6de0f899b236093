using Xunit;

namespace MatterportForDataverse.TestSupport;

/// <summary>A fact that is skipped, with the reason, where something that it needs is not on the machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsFactAttribute : FactAttribute
{
    private string? _shared;
    private string? _program;
    private string? _installed;

    /// <summary>A file or folder of the reference files beside the repository, by its path below them.</summary>
    public string? Shared
    {
        get => _shared;
        set =>
            Skip ??= Exists(Path.Combine(Repository.Shared, _shared = value!)) ? null : $"../shared/{value} is not beside the repository.";
    }

    /// <summary>A program, such as python3.</summary>
    public string? Program
    {
        get => _program;
        set => Skip ??= Tool.Runs(_program = value!) ? null : $"{value} is not on this machine.";
    }

    /// <summary>A folder whose npm packages are installed, by its path below the repository's root.</summary>
    public string? Installed
    {
        get => _installed;
        set =>
            Skip ??= Exists(Repository.At(_installed = value!, "node_modules"))
                ? null
                : $"The packages of {value} are not installed: run npm ci there.";
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);
}
