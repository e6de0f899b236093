using System.Diagnostics;
using System.Globalization;
using MatterportForDataverse.Playground.Demo;
using Spectre.Console;

namespace MatterportForDataverse.Playground.Cli;

/// <summary>Prints how the demo goes on, for a person; plain text when it does not go to a terminal.</summary>
internal sealed partial class ConsoleReporter : DemoReporter
{
    // Lines in files and pipes are not broken.
    private const int PlainWidth = 10_000;
    private static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(30);
    private readonly IAnsiConsole _console;

    public ConsoleReporter(TextWriter output)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!_console.Profile.Out.IsTerminal)
        {
            _console.Profile.Width = PlainWidth;
        }
    }

    protected override void ShowSection(string title)
    {
        _console.WriteLine();
        _console.MarkupLineInterpolated($"[bold]{Section}. {title}[/]");
    }

    protected override void ShowProgress(string what, long total, Func<long> done, Action work)
    {
        if (_console.Profile.Capabilities.Interactive && _console.Profile.Out.IsTerminal)
        {
            _console
                .Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new RemainingTimeColumn(),
                    new SpinnerColumn()
                )
                .Start(progress => Follow(progress.AddTask(what, maxValue: Math.Max(1, total)), done, work));
            return;
        }

        var (running, watch) = (Task.Run(work), Stopwatch.StartNew());
        for (var interval = FirstInterval; !Ended(running, interval); interval = Longer(interval))
        {
            var (now, elapsed) = (done(), watch.Elapsed);
            var left = TimeLeft.Of(now, total, elapsed) is { } time ? ", " + time : "";
            WriteLine($"... {Number(now)} of {Number(total)} {what} after {elapsed.TotalSeconds:0} s{left}");
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

    private static TimeSpan Longer(TimeSpan interval) => interval * 2 < LongestInterval ? interval * 2 : LongestInterval;

    private static bool Ended(Task running, TimeSpan timeout) =>
        Task.WhenAny(running, Task.Delay(timeout)).GetAwaiter().GetResult() == running;

    private void WriteLine(FormattableString line) => _console.WriteLine("   " + line.ToString(CultureInfo.InvariantCulture));

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Quantity(long number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";
}
