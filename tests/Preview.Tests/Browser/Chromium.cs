using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Browser;

/// <summary>The browser that the machine has: the one that CHROMIUM names, else Debian's.</summary>
internal static class Chromium
{
    // Without background work of its own, so that every request that is seen is the page's.
    private static readonly string[] Quiet =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    public static string Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    public static bool IsThere => File.Exists(Path);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Quiet });
}

/// <summary>A test that looks at pages; it is skipped where there is no Chromium.</summary>
internal sealed class PageFactAttribute : FactAttribute
{
    public PageFactAttribute() =>
        Skip = Chromium.IsThere ? null : $"There is no Chromium at {Chromium.Path}. Install it, or name it with CHROMIUM.";
}

/// <summary>The same, for each of some data.</summary>
internal sealed class PageTheoryAttribute : TheoryAttribute
{
    public PageTheoryAttribute() =>
        Skip = Chromium.IsThere ? null : $"There is no Chromium at {Chromium.Path}. Install it, or name it with CHROMIUM.";
}
