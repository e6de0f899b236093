using MatterportForDataverse.Preview.Tests.Browser;
using MatterportForDataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>A property meets a model that says something else, and a person decides about all fields on one page.</summary>
public sealed class FirstContactTests(AppFixture app) : PageTest(app)
{
    private const string Name = "Orchard House";
    private const string Model = "Oak Avenue 101, Toronto - Villa";

    [PageFact]
    public async Task What_differs_is_decided_right_after_linking_and_the_rest_from_the_form()
    {
        var page = await OpenAsync("Ann", $"/row/mpt_property/{NewProperty()}");
        var dialog = page.FrameLocator("dialog iframe");
        await Command(page, "Find model").ClickAsync();
        await dialog.GetByLabel("Name, address, or ID").FillAsync(Model);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Link {Model}") }).First.ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("fields differ between Dataverse and Matterport.");

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Decide now" }).ClickAsync();
        await page.ScreenshotAsync(new() { Path = "/tmp/shot1.png" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Keep all of Matterport" }).ClickAsync();
        await Field(dialog, "Country code").GetByLabel("Keep the Dataverse value").CheckAsync();
        await Field(dialog, "Locality").GetByLabel("Decide later").CheckAsync();
        await page.ScreenshotAsync(new() { Path = "/tmp/shot2.png" });
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Save choices") }).ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(Field(page, "mpt_addressline1")).ToHaveValueAsync("101 Oak Avenue");
        await Expect(Field(page, "mpt_countrycode")).ToHaveValueAsync("GB");
        await Expect(page.Locator(".notifications")).ToContainTextAsync("1 field of");

        await Command(page, "Resolve conflicts").ClickAsync();
        await Expect(dialog.Locator("fieldset")).ToHaveCountAsync(1);
        await page.ScreenshotAsync(new() { Path = "/tmp/shot3.png" });
        await dialog.GetByLabel("Keep the Dataverse value").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save choices (1 of 1)" }).ClickAsync();
        await Expect(page.Locator(".notifications")).ToContainTextAsync("1 conflict was resolved.");
    }

    private Guid NewProperty() =>
        App.Rows.Users.Ann.Create(
            new Entity(PropertyTable.Table)
            {
                [PropertyTable.Name.Name] = Name,
                [PropertyTable.AddressLine1.Name] = "9 Orchard Row",
                [PropertyTable.Locality.Name] = "Ripon",
                [PropertyTable.CountryCode.Name] = "GB",
                [PropertyTable.Summary.Name] = "An orchard around a house.",
            }
        );

    private static ILocator Field(IFrameLocator dialog, string label) => dialog.GetByRole(AriaRole.Group, new() { Name = label, Exact = true });
}
