using MatterportForDataverse.Deploy.Tests.Engine;
using MatterportForDataverse.Deploy.Tests.Fakes;

namespace MatterportForDataverse.Deploy.Tests;

/// <summary>After an import the script reads back what the packages bring, and says what is off.</summary>
public sealed class ReadBackTests : IDisposable
{
    private const string Clock = "d096af3a-c438-502e-8f8c-ade884b9d9f8";

    private readonly Workplace _work = new();

    private static int Steps => Deployment.Solution.Steps.Count;

    private FakeContents Contents => _work.Dataverse.Contents;

    public void Dispose() => _work.Dispose();

    [Fact]
    public void What_arrived_whole_is_counted_and_no_more_is_said()
    {
        var run = _work.Run();

        Assert.Equal(0, run.ExitCode);
        Assert.True(Steps > 100);
        Assert.Contains($"Steps     {Steps} of {Steps} are there, 0 of these off", run.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"Flows     {Contents.Flows.Count} of {Contents.Flows.Count} are there, 0 of these on",
            run.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("bad", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("note", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_that_are_off_are_named_with_what_switches_them_on()
    {
        Contents.Steps[0] = Contents.Steps[0] with { State = 1 };

        NeedsAttention("bad", $"Steps are off: {Contents.Steps[0].Name}.", "Run this again with -SkipBuild");
    }

    [Fact]
    public void Steps_that_are_missing_are_named_the_first_three_of_many()
    {
        string[] names = [.. Contents.Steps.Select(step => step.Name).Order(StringComparer.OrdinalIgnoreCase).Take(3)];
        Contents.Steps.Clear();

        NeedsAttention("bad", $"Steps are missing: {string.Join(", ", names)} and {Steps - 3} more.", "See history");
    }

    [Fact]
    public void A_step_that_the_package_lacks_is_noted()
    {
        Contents.Steps.Add(new(Guid.NewGuid(), "OldStep: Update of mpt_model", 0, 40));

        Healthy("The package does not have these steps: OldStep: Update of mpt_model.", "Delete them if an older version left them");
    }

    [Fact]
    public void The_step_that_the_platform_keeps_for_a_custom_API_is_not_foreign()
    {
        Contents.Steps.Add(new(Guid.NewGuid(), "mpt_RunDueWork", 0, 30));

        Assert.DoesNotContain("does not have these steps", _work.Run().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_that_is_missing_is_named()
    {
        Contents.Flows.Remove(Guid.Parse(Clock));

        NeedsAttention("bad", "The flow Matterport clock tick is missing.", "See history");
    }

    [Fact]
    public void A_suspended_flow_is_named_with_what_may_have_suspended_it()
    {
        Contents.Flows[Guid.Parse(Clock)] = 2;

        NeedsAttention("bad", "The flow Matterport clock tick is suspended.", "data policy");
    }

    [Fact]
    public void A_flow_that_is_on_without_its_connection_is_named_with_both()
    {
        Contents.Flows[Guid.Parse(Clock)] = 1;
        Contents.Connections["mpt_dataverse"] = null;

        NeedsAttention("bad", "The flow Matterport clock tick is on, and mpt_dataverse has no connection.", "Connection references");
    }

    [Fact]
    public void A_connection_that_no_flow_needs_yet_is_noted_with_the_flows_that_will()
    {
        Contents.Connections["mpt_teams"] = null;

        Healthy("mpt_teams has no connection.", "Before you turn on Approval waiting: tell the approvers, Order decided: tell who decided");
    }

    [Fact]
    public void A_connection_reference_that_is_missing_is_named()
    {
        Contents.Connections.Remove("mpt_outlook");

        NeedsAttention("bad", "The connection reference mpt_outlook is missing.", "See history");
    }

    [Fact]
    public void A_flow_that_the_package_brings_switched_on_must_be_on()
    {
        var flow = Directory.GetFiles(Path.Combine(_work.CopyScript(), "solution-package", "src", "Workflows"), "*.data.xml").Single();
        File.WriteAllText(flow, File.ReadAllText(flow).Replace("<StateCode>0<", "<StateCode>1<", StringComparison.Ordinal));

        NeedsAttention("bad", "The flow Matterport clock tick is off.", "Turn it on");
    }

    [Fact]
    public void What_cannot_be_read_back_is_said_and_the_setup_goes_on()
    {
        Contents.Refusal = (403, """{"error":{"message":"Principal user is missing prvReadSdkMessageProcessingStep."}}""");

        NeedsAttention("bad", "could not be read back.", "Mend what it says");
        Assert.Equal(["POST mpt_InstallDefaults {}", "POST mpt_CheckSetup {}"], _work.Dataverse.Requests);
    }

    [Fact]
    public void It_is_asked_by_the_assembly_of_the_package_and_by_the_names_of_the_package()
    {
        _work.Run();

        var asked = _work.Calls.Where(call => call.StartsWith("GET ", StringComparison.Ordinal)).Select(Uri.UnescapeDataString).ToArray();
        var assembly = Deployment.Solution.Manifest.RootComponents.Single(component => component.Type == "91").Id.NormalizedId;
        Assert.Equal(3, asked.Length);
        Assert.Contains($"<value>{assembly}</value>", asked[0], StringComparison.Ordinal);
        Assert.All(Contents.Connections.Keys, name => Assert.Contains($"<value>{name}</value>", asked[1], StringComparison.Ordinal));
        Assert.All(Contents.Flows.Keys, flow => Assert.Contains($"<value>{flow:D}</value>", asked[2], StringComparison.Ordinal));
    }

    private void NeedsAttention(string outcome, string found, string cure) => Says(3, "needs attention", outcome, found, cure);

    private void Healthy(string found, string cure) => Says(0, "healthy", "note", found, cure);

    private void Says(int exitCode, string setup, string outcome, string found, string cure)
    {
        var run = _work.Run();

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains($"Setup     {setup}", run.Text, StringComparison.Ordinal);
        Assert.Contains(outcome, Table(run).Select(line => line.TrimStart().Split(' ')[0]));
        Assert.Contains(Squeezed(found), Column(run, 8, 60), StringComparison.Ordinal);
        Assert.Contains(Squeezed(cure), Column(run, 69, 50), StringComparison.Ordinal);
    }

    // The table breaks its lines: a sentence is one again when a column is read downwards.
    private static string Column(ScriptRun run, int from, int width) =>
        Squeezed(string.Concat(Table(run).Select(line => line.PadRight(10 + from + width).Substring(10 + from, width))));

    private static string Squeezed(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<string> Table(ScriptRun run) =>
        run.Lines.Where(line => line.StartsWith("          ", StringComparison.Ordinal));
}
