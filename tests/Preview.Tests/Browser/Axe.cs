using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Browser;

/// <summary>
/// Axe looks at a page by light with all its rules, and in the dark, where nothing but colours differs, with those about colours.
/// </summary>
internal static class Axe
{
    private const string Contrast = "color-contrast";

    /// <summary>Finds nothing, or says what.</summary>
    public static async Task CheckAsync(IPage page, string where)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await LookAsync(page, where, new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await LookAsync(
            page,
            $"{where} in the dark",
            new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules(Contrast) }
        );
    }

    private static async Task LookAsync(IPage page, string where, AxeRunOptions options)
    {
        var found = await page.RunAxe(options);

        Assert.NotEmpty(found.Passes);
        Assert.True(
            found.Violations.Length == 0,
            $"Axe on {where}: "
                + string.Join(
                    "\n",
                    found.Violations.Select(one => $"{one.Id}: {one.Help} {string.Join("; ", one.Nodes.Select(node => node.Html))}")
                )
        );
    }
}
