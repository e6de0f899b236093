using System.Diagnostics;
using System.Globalization;
using MatterportForDataverse.Playground.Scenarios;
using Spectre.Console;

namespace MatterportForDataverse.Playground.Cli;

/// <summary>Tells the story to a person; plain text when it does not go to a terminal.</summary>
internal sealed partial class TextStory : Story
{
    // Lines in files and pipes are not broken.
    private const int PlainWidth = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly IAnsiConsole _console;
    private int _chapter;

    public TextStory(TextWriter output)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!_console.Profile.Out.IsTerminal)
        {
            _console.Profile.Width = PlainWidth;
        }
    }

    public override void Begin(string chapter)
    {
        _console.WriteLine();
        _console.MarkupLineInterpolated($"[bold]{++_chapter}. {chapter}[/]");
    }

    public override void During(string what, long total, Func<long> done, Action work)
    {
        if (_console.Profile.Capabilities.Interactive && _console.Profile.Out.IsTerminal)
        {
            _console.Progress().AutoClear(true).Start(progress => Follow(progress.AddTask(what, maxValue: Math.Max(1, total)), done, work));
            return;
        }

        var (running, watch) = (Task.Run(work), Stopwatch.StartNew());
        while (!Ended(running, Patience))
        {
            Say($"... {Number(done())} of {Number(total)} {what} after {watch.Elapsed.TotalSeconds:0} s");
        }

        running.GetAwaiter().GetResult();
    }

    private static void Follow(ProgressTask task, Func<long> done, Action work)
    {
        var running = Task.Run(work);
        while (!Ended(running, TimeSpan.FromMilliseconds(100)))
        {
            task.Value = done();
        }

        task.Value = task.MaxValue;
        running.GetAwaiter().GetResult();
    }

    private static bool Ended(Task running, TimeSpan patience) =>
        Task.WhenAny(running, Task.Delay(patience)).GetAwaiter().GetResult() == running;

    private void Say(FormattableString line) => _console.WriteLine("   " + line.ToString(CultureInfo.InvariantCulture));

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Many(long number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";
}
