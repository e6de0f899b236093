using System.Text;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>Tags that somebody deletes here, and what becomes of them in Matterport.</summary>
public sealed class DeletedTagTests
{
    [Fact]
    public void What_a_tag_holds_that_is_deleted_in_Matterport_is_in_the_journal()
    {
        using var bench = new TagBench(tags: 2);
        var tag = DeleteAndEdit(bench);
        bench.Calm();

        AssertInJournal(bench, tag);
    }

    [Fact]
    public void What_a_tag_held_stays_in_the_journal_when_nobody_hears_that_it_was_deleted()
    {
        using var bench = new TagBench(tags: 2);
        var tag = DeleteAndEdit(bench);
        bench.Environment.Matterport.Faults.FailsField = field => field.Field == "deleteMattertag";
        bench.Environment.Matterport.Faults.Next(request => request.RootFields.Contains("deleteMattertag") ? FaultKind.PartialData : null);
        bench.Calm();

        AssertInJournal(bench, tag);
    }

    [Fact]
    public void A_list_that_lags_and_still_shows_a_deleted_tag_brings_no_row_back()
    {
        using var bench = new TagBench(tags: 1);
        var tag = bench.There[0];
        bench.Ann.Delete("mpt_tag", bench.RowOf(tag).Id);
        bench.Tick();
        Assert.False(bench.There[0].Enabled);
        bench.Environment.MatterportAccount.EditTag(bench.Model, tag.Id, one => one with { Enabled = true }); // As such a list has it.
        bench.Environment.Sync();
        bench.Tick();
        bench.Tick();
        bench.Tick();

        Assert.Empty(bench.Rows);
    }

    [Fact]
    public void A_deletion_that_Matterport_rejects_is_tried_again_though_the_run_is_cut_off_after_it()
    {
        using var bench = new TagBench(tags: 2);
        var tag = bench.There[0];
        DeleteInMatterport(bench, bench.RowOf(tag));
        bench.Environment.Wire = inner => new Rejects(inner);
        bench.Environment.Platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Asynchronous: true, InTransaction: false, Table: "mpt_model", Message: "UpdateMultiple" })
            {
                throw new SimulatedCrashException();
            }
        };
        bench.Tick();
        bench.Environment.Platform.Hooks.BeforeRequest = null;
        bench.Environment.Wire = null;
        Assert.Single(bench.Environment.Rows("mpt_syncissue"));
        Assert.Contains(bench.There, one => one.Id == tag.Id);
        bench.Calm();

        Assert.DoesNotContain(bench.There, one => one.Id == tag.Id);
    }

    [Fact]
    public void A_deletion_that_was_done_and_cut_off_before_it_was_closed_is_closed_by_the_next_run()
    {
        using var bench = new TagBench(tags: 2);
        bench.Ann.Delete("mpt_tag", bench.RowOf(bench.There[0]).Id);
        var writes = 0;
        bench.Environment.Platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Asynchronous: true, InTransaction: false, Table: "mpt_deletedtag", Message: "Update" } && ++writes == 2)
            {
                throw new SimulatedCrashException();
            }
        };
        bench.Calm();

        Assert.True(writes > 2, $"{writes} writes");
        Assert.Equal(1, bench.Environment.Rows("mpt_deletedtag").Single().GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void A_copy_of_the_tag_of_a_deleted_row_loses_its_marker_and_gets_a_row_of_its_own()
    {
        using var bench = new TagBench(tags: 1);
        var made = Made(bench);
        bench.Ann.Delete("mpt_tag", bench.RowOf(made).Id);
        bench.Calm();
        var copy = bench.Environment.MatterportAccount.AddTag(bench.Model, "", one => made with { Created = one.Created });
        bench.Calm();

        Assert.Empty(Markers(bench.There.Single(tag => tag.Id == copy.Id)));
        Assert.Equal("Valve", bench.RowOf(copy)["mpt_name"]);
        Assert.False(bench.There.Single(tag => tag.Id == made.Id).Enabled);
    }

    [Fact]
    public void Of_two_tags_that_bear_the_marker_of_a_row_that_went_with_its_model_each_loses_it()
    {
        using var bench = new TagBench(tags: 1);
        var made = Made(bench);
        bench.Environment.MatterportAccount.AddTag(bench.Model, "", one => made with { Created = one.Created });
        bench.Environment.Platform.ServiceFor(bench.Environment.Ada).Delete("mpt_model", bench.Environment.Mirror(bench.Model).Id);
        bench.Environment.Sync(full: true);
        bench.Calm();

        Assert.Equal(3, bench.Rows.Count);
        Assert.All(bench.There, tag => Assert.Empty(Markers(tag)));
    }

    // The tag of a row that was created here.
    private static ModelTag Made(TagBench bench)
    {
        bench.CreateHere("Valve");
        bench.Calm();
        var made = Assert.Single(bench.There, tag => tag.Label == "Valve");
        Assert.Single(Markers(made));
        return made;
    }

    private static IEnumerable<string> Markers(ModelTag tag) =>
        tag.Keywords.Where(keyword => keyword.StartsWith("dv:", StringComparison.Ordinal));

    private static ModelTag DeleteAndEdit(TagBench bench)
    {
        var tag = bench.There[0];
        DeleteInMatterport(bench, bench.RowOf(tag));
        bench.Environment.MatterportAccount.EditTag(bench.Model, tag.Id, one => one with { Description = "Mended since" });
        return tag;
    }

    private static void AssertInJournal(TagBench bench, ModelTag tag)
    {
        Assert.DoesNotContain(bench.There, one => one.Id == tag.Id);
        Assert.Contains(
            bench.Environment.Rows("mpt_change"),
            change => change.GetAttributeValue<string>("mpt_fields").Contains("Mended since", StringComparison.Ordinal)
        );
    }

    private static void DeleteInMatterport(TagBench bench, Entity row) =>
        bench.Environment.Call(bench.Environment.Ann, "mpt_DeleteTag", ("TagId", row.Id), ("InMatterport", true));

    // A Matterport that lets nobody delete a tag.
    private sealed class Rejects(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            const string Refusal =
                """{"data":{"m0":null},"errors":[{"message":"No","path":["m0"],"extensions":{"code":"request.unauthorized"}}]}""";
            var document = await request.Content!.ReadAsStringAsync(cancellationToken);
            return document.Contains("deleteMattertag", StringComparison.Ordinal)
                ? new HttpResponseMessage { Content = new StringContent(Refusal, Encoding.UTF8, "application/json") }
                : await base.SendAsync(request, cancellationToken);
        }
    }
}
