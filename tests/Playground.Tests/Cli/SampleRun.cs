using System.Text.Json;

namespace MatterportForDataverse.Playground.Tests.Cli;

/// <summary>One run on the sample, which several tests look at. Those that go on with its data get a copy.</summary>
public sealed class SampleRun : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal CommandLineRun Run { get; private set; } = null!;

    internal JsonElement Json => JsonDocument.Parse(Run.Output).RootElement;

    public async Task InitializeAsync() => Run = await CommandLineRun.RunAsync("run", "--json", "--data", _folder.Below("data"));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Copies the data folder as the run left it.</summary>
    /// <returns>The copy.</returns>
    internal string CopyData(TemporaryFolder into)
    {
        var copy = Directory.CreateDirectory(into.Below("data")).FullName;
        foreach (var file in Directory.GetFiles(_folder.Below("data")))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }
}
