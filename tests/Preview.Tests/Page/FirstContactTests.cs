using MatterportForDataverse.Preview.Tests.Browser;
using MatterportForDataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>A property meets a model that says something else, and a person decides about all fields on one page.</summary>
public sealed class FirstContactTests(AppFixture app) : PageTest(app)
{
    private const string Name = "Orchard House";

    [PageFact]
    public async Task What_differs_is_decided_right_after_linking_and_the_rest_from_the_form()
    {
        var page = await OpenAsync("Ann", $"/row/mpt_property/{NewProperty()}");
        var dialog = page.FrameLocator("dialog iframe");
        await LinkAsync(page, "Oak Avenue 101, Toronto - Villa");

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Decide now" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Keep all of Matterport" }).ClickAsync();
        await Field(dialog, "Country code").GetByLabel("Keep the Dataverse value").CheckAsync();
        await Field(dialog, "Locality").GetByLabel("Decide later").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Save choices") }).ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(Field(page, "mpt_addressline1")).ToHaveValueAsync("101 Oak Avenue");
        await Expect(Field(page, "mpt_countrycode")).ToHaveValueAsync("GB");
        await Expect(page.Locator(".notifications")).ToContainTextAsync("1 field of");

        await Command(page, "Resolve conflicts").ClickAsync();
        await Expect(dialog.Locator("fieldset")).ToHaveCountAsync(1);
        await dialog.GetByLabel("Keep the Dataverse value").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save choices (1 of 1)" }).ClickAsync();
        await Expect(page.Locator(".notifications")).ToContainTextAsync("1 conflict was resolved.");
    }

    [PageFact]
    public async Task What_linking_replaced_is_shown_and_given_back()
    {
        var page = await OpenAsync("Ann", $"/row/mpt_property/{NewProperty()}");
        var dialog = page.FrameLocator("dialog iframe");
        await LinkAsync(page, "Park Avenue 180, Austin - Studio");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Decide later" }).ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(Field(page, "mpt_postalcode")).Not.ToHaveValueAsync("");

        await Command(page, "Unlink").ClickAsync();
        await dialog.GetByLabel("Restore what linking replaced").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Unlink" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("values were restored.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(page.Locator(".notifications")).ToContainTextAsync("was unlinked from Orchard House.");
        await Expect(Field(page, "mpt_currentmodelid")).ToHaveValueAsync("");
        await Expect(Field(page, "mpt_postalcode")).ToHaveValueAsync("");
        await Expect(Field(page, "mpt_locality")).ToHaveValueAsync("Ripon");
    }

    [PageFact]
    public async Task Conflicts_of_one_model_that_are_selected_in_the_list_are_decided_together()
    {
        const string model = "Victoria Road 25, Dublin - Town House";
        var page = await OpenAsync("Ann", $"/row/mpt_property/{NewProperty()}");
        var dialog = page.FrameLocator("dialog iframe");
        await LinkAsync(page, model);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Decide later" }).ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);

        var list = await ListAsync("Ann", "mpt_syncissue");
        var choices = list.GetByRole(AriaRole.Row).Filter(new() { HasText = model }).GetByRole(AriaRole.Checkbox);
        await choices.Nth(0).CheckAsync();
        await choices.Nth(1).CheckAsync();
        await Command(list, "Resolve").ClickAsync();

        dialog = list.FrameLocator("dialog iframe");
        await Expect(dialog.Locator("fieldset")).ToHaveCountAsync(2);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Keep all of Dataverse" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save choices (2 of 2)" }).ClickAsync();
        await Expect(list.GetByRole(AriaRole.Dialog)).ToContainTextAsync("2 conflicts were resolved.");
    }

    private static async Task LinkAsync(IPage page, string model)
    {
        var dialog = page.FrameLocator("dialog iframe");
        await Command(page, "Find model").ClickAsync();
        await dialog.GetByLabel("Name, address, ID, or link").FillAsync(model);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Link… {model}") }).First.ClickAsync();
        await Expect(dialog.Locator(".question")).ToContainTextAsync($"{model} does not match {Name}. Different country: ");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Yes, link it" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("differ between Dataverse and Matterport.");
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

    private static ILocator Field(IFrameLocator dialog, string label) =>
        dialog.GetByRole(AriaRole.Group, new() { Name = label, Exact = true });
}
