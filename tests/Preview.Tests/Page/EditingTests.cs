using MatterportForDataverse.Preview.Tests.Browser;
using MatterportForDataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>Editing loses nothing: not to others, not to a limit, not to a click beside it.</summary>
public sealed class EditingTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task A_row_that_somebody_else_saved_meanwhile_is_not_overwritten()
    {
        var (page, id) = await NewPropertyAsync("Clash Court");
        await Field(page, "mpt_locality").FillAsync("Bath");
        App.Rows.Users.Ada.Update(
            new Entity(PropertyTable.Table, id) { [PropertyTable.Locality.Name] = "Wells", [PropertyTable.PostalCode.Name] = "BA5 2PU" }
        );

        await Command(page, "Save").ClickAsync();

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Somebody else saved this row" });
        await Expect(dialog).ToContainTextAsync("Ada saved it while you were editing");
        await Expect(dialog.GetByRole(AriaRole.Row, new() { Name = "Locality" })).ToContainTextAsync("BathWells");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Keep my changes and go on" }).ClickAsync();
        await Expect(Field(page, "mpt_locality")).ToHaveValueAsync("Bath");
        await Expect(Field(page, "mpt_postalcode")).ToHaveValueAsync("BA5 2PU");
        Assert.Equal("Wells", Locality(id));

        await Command(page, "Save").ClickAsync();
        await Expect(page.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal("Bath", Locality(id));
    }

    [PageFact]
    public async Task After_a_clash_the_other_value_can_be_taken()
    {
        var (page, id) = await NewPropertyAsync("Second Court");
        await Field(page, "mpt_locality").FillAsync("Bath");
        App.Rows.Users.Ada.Update(new Entity(PropertyTable.Table, id) { [PropertyTable.Locality.Name] = "Wells" });

        await Command(page, "Save").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take what is there now" }).ClickAsync();

        await Expect(Field(page, "mpt_locality")).ToHaveValueAsync("Wells");
        await Expect(Command(page, "Save")).ToBeDisabledAsync();
    }

    [PageFact]
    public async Task A_text_that_is_too_long_is_refused_and_not_cut()
    {
        var (page, _) = await NewPropertyAsync("Long Court");
        var longText = new string('x', 600);
        await Field(page, "mpt_locality").FillAsync(longText);

        await Command(page, "Save").ClickAsync();

        await Expect(page.Locator(".field.wrong .problem")).ToContainTextAsync("these are 600");
        await Expect(Field(page, "mpt_locality")).ToHaveValueAsync(longText);
        await Expect(Field(page, "mpt_locality")).ToBeFocusedAsync();
    }

    [PageFact]
    public async Task Unsaved_changes_are_not_left_behind_unasked()
    {
        var (page, _) = await NewPropertyAsync("Left Court");
        await Field(page, "mpt_locality").FillAsync("Bath");

        await page.GetByRole(AriaRole.Link, new() { Name = "Models", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay here" }).ClickAsync();
        await Expect(Field(page, "mpt_locality")).ToHaveValueAsync("Bath");

        await page.GetByRole(AriaRole.Link, new() { Name = "Models", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave without saving" }).ClickAsync();
        await Expect(page.GetByLabel("View of")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_new_property_needs_a_name_and_opens_when_it_has_one()
    {
        var page = await ListAsync("Ann", "mpt_property");
        await Command(page, "New").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "New property" });

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save and close" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Name is required.");
        await dialog.GetByLabel("Name").FillAsync("New Court");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save and close" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "New Court" })).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task What_was_typed_into_a_new_row_is_not_thrown_away_unasked()
    {
        var page = await ListAsync("Ann", "mpt_property");
        await Command(page, "New").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "New property" });
        await dialog.GetByLabel("Name").FillAsync("Half a court");

        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay here" }).ClickAsync();

        await Expect(dialog.GetByLabel("Name")).ToHaveValueAsync("Half a court");
    }

    [PageTheory]
    [InlineData("north", "is a number, not “north”")]
    [InlineData("91", "is at most 90")]
    [InlineData("1.123456789", "has at most")]
    public async Task A_number_that_cannot_be_kept_is_refused_and_stays_as_it_was_typed(string typed, string said)
    {
        var (page, _) = await NewPropertyAsync($"Number Court {typed}");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Details" }).ClickAsync();
        await Field(page, "mpt_latitude").FillAsync(typed);
        await Field(page, "mpt_longitude").FillAsync("1");

        await Command(page, "Save").ClickAsync();

        await Expect(page.Locator(".field.wrong .problem")).ToContainTextAsync(said);
        await Expect(Field(page, "mpt_latitude")).ToHaveValueAsync(typed);
    }

    [PageFact]
    public async Task An_address_is_a_link_only_when_it_is_https()
    {
        var (page, _) = await NewPropertyAsync("Link Court");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Details" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Open Listing link" });

        foreach (var unsafeAddress in (string[])["javascript:alert(1)", "http://example.com/", "data:text/html,x", "nonsense"])
        {
            await Field(page, "mpt_listinglink").FillAsync(unsafeAddress);
            await Expect(link).ToHaveCountAsync(0);
        }

        await Field(page, "mpt_listinglink").FillAsync("https://listings.example.com/1");
        await Expect(link).ToHaveAttributeAsync("href", "https://listings.example.com/1");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer");
    }

    [PageFact]
    public async Task A_lookup_is_searched_and_chosen_with_the_keyboard()
    {
        var (page, id) = await NewPropertyAsync("Owner Court");
        var owner = Field(page, "ownerid");

        await owner.FillAsync("Ad");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Option, new() { Name = "Ada" })).ToBeVisibleAsync();
        await owner.PressAsync("ArrowDown");
        await owner.PressAsync("Enter");
        await Command(page, "Save").ClickAsync();

        await Expect(page.Locator(".facts")).ToContainTextAsync("Ada");
        await Expect(page.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal("Ada", Row(id, PropertyTable.OwnerId.Name).GetAttributeValue<EntityReference>(PropertyTable.OwnerId.Name).Name);
    }

    private async Task<(IPage Page, Guid Id)> NewPropertyAsync(string name)
    {
        var id = App.Rows.Users.Ann.Create(
            new Entity(PropertyTable.Table) { [PropertyTable.Name.Name] = name, [PropertyTable.Locality.Name] = "Bristol" }
        );
        return (await PropertyAsync("Ann", name), id);
    }

    private string? Locality(Guid id) => Row(id, PropertyTable.Locality.Name).GetAttributeValue<string>(PropertyTable.Locality.Name);

    private Entity Row(Guid id, string column) => App.Rows.Users.Ann.Find(PropertyTable.Table, PropertyTable.PrimaryKey, id, column)!;
}
