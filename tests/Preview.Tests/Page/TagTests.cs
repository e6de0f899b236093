using System.Text.RegularExpressions;
using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>Tags are seen on what has them, and added, opened, and deleted from there.</summary>
public sealed class TagTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task A_property_shows_the_tags_of_its_model_with_what_they_are_and_where()
    {
        var page = await PropertyAsync("Ann", SampleRows.Linked);

        await page.GetByRole(AriaRole.Tab, new() { Name = "Tags", Exact = true }).ClickAsync();

        var row = page.Locator("[role=tabpanel]:not([hidden]) .quick-view tbody tr").Filter(new() { HasText = SampleTags.Label });
        await Expect(row).ToContainTextAsync("Heating");
        await Expect(row).ToContainTextAsync("Ground floor");
        await Expect(row).ToContainTextAsync("Kitchen");
    }

    [PageFact]
    public async Task A_new_tag_goes_where_a_tag_or_a_sweep_is_and_the_search_finds_them()
    {
        var page = await PropertyAsync("Ann", SampleRows.Linked);
        await Command(page, "New tag").ClickAsync();
        var dialog = page.FrameLocator("dialog iframe");
        var places = dialog.GetByRole(AriaRole.Group, new() { Name = "Where" }).GetByRole(AriaRole.Radio);
        await Expect(dialog.GetByLabel("Tag type")).ToContainTextAsync("Heating");
        await Expect(places.First).ToHaveAccessibleNameAsync($"Tag {SampleTags.Label} (Ground floor, Kitchen)");

        await dialog.GetByLabel("Name of a tag or sweep").FillAsync(SampleTags.Sweep[..4]);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(places).ToHaveCountAsync(1);
        await Expect(places).ToHaveAccessibleNameAsync($"Sweep {SampleTags.Sweep} (Ground floor, Kitchen)");

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Create tag" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Enter a label");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task Deleting_says_what_Matterport_loses_before_it_is_chosen()
    {
        var page = await ListAsync("Ann", "mpt_tag");
        var row = page.GetByRole(AriaRole.Main).Locator("tbody tr").Filter(new() { HasText = SampleTags.Label });
        await row.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Command(page, "Delete tag").ClickAsync();

        var dialog = page.FrameLocator("dialog iframe");
        var choice = dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Also delete in Matterport" });
        await Expect(choice).Not.ToBeCheckedAsync();
        await Expect(choice).ToHaveAccessibleDescriptionAsync(new Regex("cannot be brought back there"));

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(1);
    }

    [PageFact]
    public async Task The_form_of_a_tag_has_its_sync_details_on_a_tab_of_their_own_and_a_place_for_notes()
    {
        var page = await ListAsync("Ann", "mpt_tag");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = SampleTags.Label, Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Timeline" })).ToContainTextAsync("Notes and activities");
        await Expect(Field(page, "mpt_tagkey")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Technical details" }).ClickAsync();
        await Expect(Field(page, "mpt_tagkey")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task Whoever_only_reads_is_told_which_role_creates_tags()
    {
        var page = await PropertyAsync("Rita", SampleRows.Linked);

        await Command(page, "New tag").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Matterport Tag Editor");
    }
}
